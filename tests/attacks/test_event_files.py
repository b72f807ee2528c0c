"""Event files made to stop a home: refused in a sentence, and soon."""

import base64
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from kiosk.app.windows.organiser_ports import load_portraits
from kiosk.domain.event.event import PICTURE_PREFIX, Event, Material, Speaker
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.event.event_writer import event_toml
from kiosk.store.event_records import deserialize_event, serialize_event
from tests.exchange.event.good_event import GOOD

SOON_S = 8
"""Seconds, on a busy computer."""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Event]:
    def read_text(text: str) -> Event:
        path = tmp_path / "event.toml"
        path.write_text(text, encoding="utf-8")
        begun = monotonic()
        try:
            return read_event(path)
        finally:
            assert monotonic() - begun < SOON_S

    return read_text


@pytest.fixture
def good(read: Callable[[str], Event]) -> Event:
    return read(GOOD)


def speakers(count: int) -> str:
    return "".join(f'[[speaker]]\nid = "s{n}"\nname = "S"\n' for n in range(count))


MANY_LANGUAGES = ", ".join(f'{a}{b} = "x"' for a in "abcdef" for b in "abcdef")
HOSTILE = {
    "hexadecimal digits": (
        GOOD.replace("capacity = 120", f"capacity = 0x{'f' * 5000}"),
        "line 9: a name or number has more than 200 letters",
    ),
    "few hexadecimal digits": (
        GOOD.replace("capacity = 120", f"capacity = 0x{'f' * 150}"),
        "event › capacity: this must be 1000000 or less",
    ),
    "bits": (
        GOOD.replace("capacity = 120", f"capacity = 0b{'1' * 400_000}"),
        "line 9: a name or number has more than 200 letters",
    ),
    "a full hall": (
        GOOD.replace("capacity = 120", "capacity = 1_000_001"),
        "event › capacity: this must be 1000000 or less",
    ),
    "a full room": (
        GOOD.replace('kind = "room"', 'kind = "room"\ncapacity = 99999999'),
        "checkpoint 2 › capacity: this must be 1000000 or less",
    ),
    "dots": (
        GOOD + "[x" + ".x" * 20_000 + "]",
        "a key has more than 4 parts",
    ),
    "dots in a table within a line": (
        GOOD + "x = {" + "y." * 20_000 + "z = 1}",
        "a key has more than 4 parts",
    ),
    "dots between words in quotation marks": (
        GOOD + '"x"' + ' . "x"' * 20_000 + " = 1",
        "a key has more than 4 parts",
    ),
    "speakers": (GOOD + speakers(20_000), "this must be a list of at most 500 entries"),
    "talks": (
        GOOD + '[[agenda.talk]]\ntitle = "x"\n' * 20_000,
        "this must be a list of at most 500 entries",
    ),
    "categories": (
        GOOD + f'[[checkpoint]]\nname = "x"\ncategories = {["x"] * 5000}',
        "this must be a list of at most 500 entries",
    ),
    "a long name": (
        GOOD.replace("Bérénice Boutin", "B" * 3_000_000),
        "speaker 1 › name: this must be a text of at most 1000 letters",
    ),
    "a long title": (
        GOOD.replace('"Opening"', f'"{"O" * 3_000_000}"'),
        "agenda 1 › title: this must be a text of at most 20000 letters",
    ),
    "languages of one text": (
        GOOD.replace('{ en = "A talk" }', f"{{ {MANY_LANGUAGES} }}"),
        "event › title: this must be in at most 20 languages",
    ),
    "open quotation marks": (
        GOOD + '"""' + '\n\\"""' * 200_000,
        "this is no valid TOML",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_soon_and_with_its_place(
    read: Callable[[str], Event], text: str, sentence: str
) -> None:
    with pytest.raises(KnownFault) as fault:
        read(text)
    assert sentence in str(fault.value)
    assert len(str(fault.value)) < 500


def test_what_is_large_and_honest_is_read(read: Callable[[str], Event]) -> None:
    picture = PICTURE_PREFIX + "A" * 90_000
    more = speakers(498).replace(
        'name = "S"', f'name = "S.S.S.S.S.S"\npicture = "{picture}"', 40
    )
    event = read(
        GOOD.replace("capacity = 120", "capacity = 1_000_000 # a.b.c.d.e.f") + more
    )
    assert (event.capacity, len(event.speakers)) == (1_000_000, 500)
    assert read(event_toml(event)) == event


ADDRESSES = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "WIFI:S:evil;;",
    "tel:+31612345678",
    "data:text/html,x",
    "ftp://x.org",
    "//x.org",
    "x.org",
    "https://",
    "https:x.org",
    "https://a b.org",
    "ht\u202etps://x.org",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("where", ["event", "material", "speaker"])
def test_no_address_but_of_the_web_comes_in(
    read: Callable[[str], Event], address: str, where: str
) -> None:
    text = {
        "event": GOOD.replace("[admission]", f"url = '{address}'\n[admission]"),
        "material": f"{GOOD}[[material]]\ntitle = 'Read'\nurl = '{address}'",
        "speaker": f"{GOOD}[[speaker]]\nid = 'x'\nname = 'X'\nlinks = ['{address}']",
    }[where]
    if address == "ht\u202etps://x.org":  # the mark is stripped, and the rest is right
        assert "\u202e" not in event_toml(read(text))
        return
    with pytest.raises(KnownFault, match="is no web address"):
        read(text)


@pytest.mark.parametrize("address", [*ADDRESSES, "http://127.0.0.1:9/x.jpg"])
def test_a_document_of_the_hub_leads_nowhere_else(good: Event, address: str) -> None:
    speaker = replace(good.speakers[0], picture=address, links=(address,))
    spoilt = replace(
        good,
        url=address,
        speakers=(speaker, *good.speakers[1:]),
        materials=(Material(title={"": "x"}, url=address),),
    )
    event = deserialize_event(serialize_event(spoilt))
    assert event.speakers[0].picture == ""
    if not address.startswith("http://"):
        assert (event.url, event.materials) == ("", ())
        assert event.speakers[0].links == ()


def test_an_honest_document_stays_as_it_is(good: Event) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (9, 9)).save(drawn, "JPEG")
    picture = PICTURE_PREFIX + base64.b64encode(drawn.getvalue()).decode()
    address = "HTTPS://www.asser.nl/a?b=c&d=%20#é"
    speaker = replace(good.speakers[0], picture=picture, links=(address,))
    material = Material(title={"": "x"}, url=address)
    event = replace(good, url=address, speakers=(speaker,), materials=(material,))
    assert deserialize_event(serialize_event(event)) == event


def outside(tmp_path: Path, how: str) -> tuple[Path, str]:
    """Return an event file, and a portrait that does not lie in its folder."""
    folder, elsewhere = tmp_path / "inbox", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    Image.new("RGB", (99, 99)).save(elsewhere / "private.jpg")
    name = {
        "absolute": str(elsewhere / "private.jpg"),
        "parent": "../elsewhere/private.jpg",
        "missing": str(elsewhere / "nothing.jpg"),
        "link": "link.jpg",
        "folder link": "link/private.jpg",
    }[how]
    if how == "link":
        (folder / name).symlink_to(elsewhere / "private.jpg")
    if how == "folder link":
        (folder / "link").symlink_to(elsewhere)
    return folder / "event.toml", name


@pytest.mark.parametrize(
    "how", ["absolute", "parent", "missing", "link", "folder link"]
)
def test_a_portrait_from_elsewhere_is_not_taken_nor_told_to_be_there(
    tmp_path: Path, how: str
) -> None:
    path, name = outside(tmp_path, how)
    path.write_text(GOOD.replace('id = "boutin"', f'id = "boutin"\nportrait="{name}"'))
    with pytest.raises(
        KnownFault, match=r"portrait: .* outside the event file's folder"
    ):
        read_event(path)


def test_a_portrait_in_a_folder_below_is_taken(tmp_path: Path) -> None:
    (tmp_path / "faces").mkdir()
    Image.new("RGB", (99, 99)).save(tmp_path / "faces" / "b.jpg")
    path = tmp_path / "event.toml"
    path.write_text(
        GOOD.replace('id = "boutin"', 'id = "boutin"\nportrait="faces/b.jpg"')
    )
    assert read_event(path).speakers[0].picture.startswith(PICTURE_PREFIX)


def test_what_an_organiser_picked_goes_out_and_in_again(
    good: Event, tmp_path: Path, read: Callable[[str], Event]
) -> None:
    Image.new("RGB", (99, 99)).save(tmp_path / "b.jpg")
    named = replace(good.speakers[0], portrait=str(tmp_path / "b.jpg"))
    edited = load_portraits(good, replace(good, speakers=(named,)))
    assert edited.speakers[0].picture.startswith(PICTURE_PREFIX)
    assert str(tmp_path) not in event_toml(edited)
    old_export = replace(edited, speakers=(replace(edited.speakers[0], portrait="/x"),))
    assert read(event_toml(replace(old_export, agenda=()))).speakers[0].picture


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes to name")
def test_a_pipe_for_a_portrait_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    path = tmp_path / "event.toml"
    path.write_text(GOOD.replace('id = "boutin"', 'id = "boutin"\nportrait="pipe"'))
    assert read_event(path).speakers[0] == Speaker(
        id="boutin", name="Bérénice Boutin", portrait="pipe"
    )
