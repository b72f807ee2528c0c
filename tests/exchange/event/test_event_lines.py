"""What is wrong with an event file is told with the file, the line and the key."""

import re
from pathlib import Path

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from tests.exchange.event.good_event import GOOD

LINES = {
    "a value of a table": ("capacity = 120", "capacity = -1", 9, "event > capacity"),
    "a value amid a list's table": (
        'name = "Daan Kayser"',
        'name = ""',
        26,
        "speaker 2 > name",
    ),
    "a table within a list's table": (
        'speakers = ["boutin"]',
        "speakers = [1]",
        42,
        "agenda 2 > talk 2 > speakers 1",
    ),
    "a value on several lines": (
        'speakers = ["boutin"]',
        'speakers = [\n"kayser",\n"bouttin",\n]',
        42,
        "agenda 2 > talk 2 > speakers",
    ),
    "what is missing, by its table's head": ('name = "Library"\n', "", 16, "name"),
    "what is missing in a list's table": ('id = "kayser"\n', "", 24, "speaker 2 > id"),
    "what is missing, by its inline table": (
        'title = { en = "A talk" }',
        "title = {}",
        3,
        "event > title",
    ),
    "a list of inline tables": (
        "[event]",
        'material = [{ title = "Slides", uri = "x" }]\n[event]',
        1,
        "material 1 > uri",
    ),
    "a dotted key": (
        'title = { en = "A talk" }',
        "title.en = 'A talk'\ntitle.nl = 1",
        3,
        "event > title",
    ),
    "two that do not agree": (
        "closes_at = 2023-11-28T20:00:00",
        "closes_at = 2023-11-28T16:00:00",
        12,
        "admission > closes_at",
    ),
    "a key under text that looks like TOML": (
        'organiser = "DILEMA project"',
        'organiser = """\n[speaker] # "\nid = \\"""" \ncapcity = 1',
        11,
        "event > capcity",
    ),
    "what is no TOML": ("capacity = 120", "capacity = ", 9, "this is no valid TOML"),
}


@pytest.mark.parametrize(("good", "bad", "line", "place"), LINES.values(), ids=LINES)
def test_a_fault_names_the_file_the_line_and_the_key(
    tmp_path: Path, good: str, bad: str, line: int, place: str
) -> None:
    assert good in GOOD
    path = tmp_path / "talk.toml"
    path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        read_event(path)
    message = str(fault.value).replace(" \u203a ", " > ")
    assert re.match(rf"talk\.toml, line {line}[,:] .*{place}: ", message), message
