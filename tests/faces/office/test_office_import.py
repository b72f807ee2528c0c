"""A list of guests comes in: looked at first, mended by choices, then taken in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.exchange.roster.roster_choices import FIELDS
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import EVENT
from tests.faces.office.conftest import OpenOffice, file_url

Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
pytestmark = pytest.mark.usefixtures("sample_app")
LIST = """Name,E-mail,Approval
Zoë Nieuw,zoe@example.org,yes
Kai Laat,kai@example.org,perhaps
"""


@pytest.fixture
def guests(tmp_path: Path) -> Path:
    path = tmp_path / "guests.csv"
    path.write_text(LIST, "utf-8")
    return path


def count(app: Application) -> int:
    with app.store.reading() as reader:
        return sum(1 for _ in reader.people.all(EVENT))


def answer_all(face: OfficeFace) -> None:
    rows = face.roster.columns.rows
    at = next(n for n, row in enumerate(rows) if row.heading == "Approval")
    names = [row.heading for row in rows]
    assert {"Name", "E-mail"} <= set(names)
    face.roster.chooseField(at, 0)


def test_nothing_is_kept_before_it_is_taken_in(
    app: Application, open_office: OpenOffice, guests: Path, words: Words, tap: Tap
) -> None:
    face, window = open_office()
    face.openFile(file_url(guests))
    assert face.page is Office.Page.IMPORT
    answer_all(face)
    assert face.roster.stops == []
    assert {"New: 2", "Zoë Nieuw"} <= set(words(window))
    assert count(app) == 120
    tap(window, "Take them in")
    assert count(app) == 122
    assert "Add somebody" in words(window)
    assert "2 people were taken in or changed." in words(window)
    face.undo.undo()
    assert count(app) == 120


def test_what_is_not_understood_stops_it_and_says_so(
    app: Application, open_office: OpenOffice, guests: Path, words: Words
) -> None:
    face, window = open_office()
    face.openFile(file_url(guests))
    assert face.roster.stops
    assert set(face.roster.stops) <= set(words(window))
    face.roster.take()
    assert count(app) == 120


def test_a_word_for_a_state_is_answered_by_a_choice(
    open_office: OpenOffice, guests: Path
) -> None:
    face, _ = open_office()
    face.openFile(file_url(guests))
    rows = face.roster.columns.rows
    at = next(n for n, row in enumerate(rows) if row.heading == "Approval")
    face.roster.chooseField(at, FIELDS.index("state") + 1)
    unknown = [
        number
        for number, row in enumerate(face.roster.states.rows)
        if row.standing is Office.State.NONE
    ]
    for number in unknown:
        face.roster.chooseState(number, Office.State.PENDING)
    assert face.roster.stops == []


def test_what_is_no_list_is_told(
    open_office: OpenOffice, tmp_path: Path, words: Words
) -> None:
    path = tmp_path / "guests.xlsx"
    path.write_bytes(b"PK nothing")
    face, window = open_office()
    face.openFile(file_url(path))
    assert face.task.state is Office.Task.FAILED
    assert face.task.sentence in words(window)
