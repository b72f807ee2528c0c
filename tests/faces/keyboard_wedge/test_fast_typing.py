"""Somebody who types very fast in a field is no scanner."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.faces.keyboard_wedge.typing_window import TypingWindow, open_typing_window

CODE = "KIOSKBCCDDGDXPHEKSHDLLPSHPLHJDKKECTGT"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TypingWindow]:
    with open_typing_window(qtbot) as window:
        yield window


@pytest.mark.parametrize("name", ["fassbender", "Ada Lovelace", "O'Brien-Smith"])
def test_a_name_typed_as_fast_as_a_scanner_stays_in_the_field(
    window: TypingWindow, name: str
) -> None:
    window.type(name, gap=5)
    window.enter(gap=5)
    assert window.scans == []
    assert window.field == name
    assert window.read_property("entered") == 1


@pytest.mark.parametrize("code", [CODE, CODE.lower(), "z3fsn8jyufm5", "https://x.nl/"])
def test_a_code_never_reaches_the_field(window: TypingWindow, code: str) -> None:
    window.type(code, gap=5)
    window.enter(gap=5)
    assert window.scans == [code]
    assert window.field == ""
    assert window.read_property("entered") == 0


def test_outside_a_field_every_burst_is_a_scan(window: TypingWindow) -> None:
    window.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's signature
    window.type("fassbender", gap=5)
    window.enter(gap=5)
    assert window.scans == ["fassbender"]
