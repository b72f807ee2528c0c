"""Event files that are read, and what comes out of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.event import CheckpointKind, Event, Reentry
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event

MINIMAL = """
[event]
id = "a-talk"
title = "A talk"
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T19:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "DILEMA project"
"""
ALL_OTHER_KEYS = """
capacity = 120
series = "A series"
description = '''
First line.
  Second line.
'''
address = ""
url = "https://example.org"
languages = ["en", "nl", "en"]

[admission]
opens_at = 2023-11-28T16:30:00+00:00
closes_at = 2023-11-28T19:00:00
reentry = "never"
automatic_exit_at = "2023-11-28T19:30:00"
find_own = true

[[checkpoint]]
name = "Main door"
capacity = 100
categories = ["guest", "speaker"]

[[checkpoint]]
name = "Library"
kind = "room"
opens_at = 2023-11-28T17:30:00

[[speaker]]
id = "boutin"
name = "Dr. Bérénice Boutin"
bio = { en = "Researcher", nl = "Onderzoeker" }
links = ["https://example.org"]

[[agenda]]
starts_at = 2023-11-28T18:00:00
ends_at = 2023-11-28T19:00:00
title = "Reception"
kind = "reception"
room = "library"

[[agenda]]
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T18:00:00
title = { en = "Talks", nl = "Lezingen" }
kind = "talks"
  [[agenda.talk]]
  title = "On duty"
  speakers = ["boutin"]

[[question]]
id = "photos"
text = "May we take pictures?"

[[question]]
id = "meal"
text = { en = "What would you like?", nl = "Wat wilt u?" }
kind = "choice"
options = ["Fish", { en = "Rice", nl = "Rijst" }]
required = false

[[material]]
title = "A paper"
url = "https://example.org/paper"
"""


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> Event:
    path = tmp_path / "event.toml"
    path.write_text(text, encoding=encoding)
    return read_event(path)


def test_a_minimal_event_file_is_read(tmp_path: Path) -> None:
    event = read(tmp_path, MINIMAL)
    assert event.id == "a-talk"
    assert event.title == {"": "A talk"}
    assert event.starts_at == datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
    assert event.starts_at.tzinfo is UTC
    assert [at.name for at in event.checkpoints] == ["Entrance"]
    assert event.languages == ("en", "nl")
    assert event.admission.reentry is Reentry.AFTER_EXIT
    assert event.admission.find_own is False


def test_every_key_is_read(tmp_path: Path) -> None:
    event = read(tmp_path, MINIMAL + ALL_OTHER_KEYS)
    assert event.description == {"": "First line.\nSecond line."}
    assert event.address == {}
    assert event.languages == ("en", "nl")
    assert event.admission.opens_at == datetime(2023, 11, 28, 16, 30, tzinfo=UTC)
    assert event.admission.automatic_exit_at == datetime(
        2023, 11, 28, 18, 30, tzinfo=UTC
    )
    assert event.admission.reentry is Reentry.NEVER
    assert event.admission.find_own is True
    door, library = event.checkpoints
    assert door.categories == ("guest", "speaker")
    assert library.kind is CheckpointKind.ROOM
    assert library.opens_at == datetime(2023, 11, 28, 16, 30, tzinfo=UTC)
    speaker = event.speaker("boutin")
    assert speaker is not None
    assert speaker.bio["nl"] == "Onderzoeker"
    photos, meal = event.questions
    assert (photos.values, photos.required) == (("yes", "no"), True)
    assert (meal.values, meal.required) == (("Fish", "Rice"), False)
    assert event.materials[0].url == "https://example.org/paper"


def test_the_programme_is_in_the_order_of_time(tmp_path: Path) -> None:
    talks, reception = read(tmp_path, MINIMAL + ALL_OTHER_KEYS).agenda
    assert talks.talk[0].speakers == ("boutin",)
    assert reception.kind is AgendaKind.RECEPTION


def test_a_room_is_spelt_as_its_checkpoint(tmp_path: Path) -> None:
    assert read(tmp_path, MINIMAL + ALL_OTHER_KEYS).agenda[1].room == "Library"


def test_a_room_may_be_any_where_there_are_no_checkpoints(tmp_path: Path) -> None:
    item = """
[[agenda]]
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T17:00:00
title = "Opening"
room = "Library"
"""
    assert read(tmp_path, MINIMAL + item).agenda[0].room == "Library"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, MINIMAL, "utf-8-sig").id == "a-talk"


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("2024-03-31T02:30:00", datetime(2024, 3, 31, 1, 30, tzinfo=UTC)),  # skipped
        ("2023-10-29T02:30:00", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),  # twice
        ("2023-10-29T02:30:00+01:00", datetime(2023, 10, 29, 1, 30, tzinfo=UTC)),
        ("2023-10-29T02:30:00Z", datetime(2023, 10, 29, 2, 30, tzinfo=UTC)),
    ],
)
def test_times_that_clocks_skip_or_repeat_are_unambiguous(
    tmp_path: Path, local: str, utc: datetime
) -> None:
    text = MINIMAL.replace("2023-11-28T17:00:00", local)
    text = text.replace("2023-11-28T19:00:00", "2025-01-01T00:00:00")
    assert read(tmp_path, text).starts_at == utc


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    text = MINIMAL.replace("A talk", r"A\u0007 \u202Etalk\n")
    assert read(tmp_path, text).title == {"": "A talk"}


def test_a_file_over_five_megabytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="larger than 5 MB"):
        read(tmp_path, "#" * (5 * 1024 * 1024 + 1))
    assert read(tmp_path, MINIMAL + "#" * 4_000_000).id == "a-talk"
