"""Somebody who types very fast in a field is no scanner."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.faces.typing_desk import Desk, open_desk

CODE = "KIOSKBCCDDGDXPHEKSHDLLPSHPLHJDKKECTGT"


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with open_desk(qtbot) as desk:
        yield desk


@pytest.mark.parametrize("name", ["fassbender", "Ada Lovelace", "O'Brien-Smith"])
def test_a_name_typed_as_fast_as_a_scanner_stays_in_the_field(
    desk: Desk, name: str
) -> None:
    desk.type(name, gap=5)
    desk.enter(gap=5)
    assert desk.scans == []
    assert desk.field == name
    assert desk.get("entered") == 1


@pytest.mark.parametrize("code", [CODE, CODE.lower(), "z3fsn8jyufm5", "https://x.nl/"])
def test_a_code_never_reaches_the_field(desk: Desk, code: str) -> None:
    desk.type(code, gap=5)
    desk.enter(gap=5)
    assert desk.scans == [code]
    assert desk.field == ""
    assert desk.get("entered") == 0


def test_outside_a_field_every_burst_is_a_scan(desk: Desk) -> None:
    desk.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's signature
    desk.type("fassbender", gap=5)
    desk.enter(gap=5)
    assert desk.scans == ["fassbender"]
