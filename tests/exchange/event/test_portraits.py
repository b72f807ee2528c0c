"""A portrait beside an event file becomes a part of the event."""

import base64
import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.event.event import PICTURE_PREFIX, Event, Speaker
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.event.event_writer import write_event

FILE = """
[event]
id = "a-talk"
title = "A talk"
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T19:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "DILEMA project"
[[speaker]]
id = "ada"
name = "Ada Lovelace"
portrait = "ada.jpg"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "event.toml"
    path.write_text(FILE)
    return path


def speaker(event: Event) -> Speaker:
    [only] = event.speakers
    return only


def draw(path: Path, width: int, height: int, form: str = "JPEG") -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned to the right
    exif[0x013B] = "The photographer"
    Image.new("RGB", (width, height), "teal").save(path, form, exif=exif)


def picture(event: Event) -> Image.Image:
    data = speaker(event).picture
    assert data.startswith(PICTURE_PREFIX)
    return Image.open(io.BytesIO(base64.b64decode(data.removeprefix(PICTURE_PREFIX))))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_portrait_is_embedded_small_upright_and_without_metadata(
    file: Path, form: str
) -> None:
    draw(file.with_name("ada.jpg"), 3000, 2000, form)
    event = read_event(file)
    with picture(event) as portrait:
        assert portrait.size == (320, 480)
        assert not portrait.getexif()
    assert len(speaker(event).picture) < 100_000


def test_the_file_that_goes_out_has_the_picture_in_it(
    file: Path, tmp_path: Path
) -> None:
    draw(file.with_name("ada.jpg"), 300, 300)
    event = read_event(file)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    write_event(elsewhere / "event.toml", event)
    assert read_event(elsewhere / "event.toml") == event


@pytest.mark.parametrize("name", ["nobody.jpg", ".", "faces/../ada", "a" * 300])
def test_a_portrait_that_is_not_there_is_left_for_later(file: Path, name: str) -> None:
    file.write_text(FILE.replace("ada.jpg", name))
    assert speaker(read_event(file)) == Speaker(
        id="ada", name="Ada Lovelace", portrait=name
    )


def test_a_file_that_is_no_picture_is_refused_with_its_field(file: Path) -> None:
    file.with_name("ada.jpg").write_text("hello")
    with pytest.raises(
        KnownFault, match=r"speaker 1 . portrait: “ada.jpg” is no picture"
    ):
        read_event(file)


def test_nothing_but_a_picture_comes_as_one(file: Path) -> None:
    text = FILE.replace("portrait =", "picture =").replace("ada.jpg", "https://x.org/a")
    file.write_text(text)
    with pytest.raises(KnownFault, match="this is no picture"):
        read_event(file)


def test_a_picture_that_would_fill_the_memory_is_not_opened(file: Path) -> None:
    drawn = io.BytesIO()
    Image.new("1", (8, 8)).save(drawn, "PNG")
    bomb = bytearray(drawn.getvalue())
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4, "big")
    file.with_name("ada.jpg").write_bytes(bomb)
    with pytest.raises(
        KnownFault, match=r"portrait: “ada\.jpg” has over 120 million pixels"
    ):
        read_event(file)
