"""Lists of people at the organiser's screen: one key away, and never left behind."""

import errno
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.app.windows.windows import show_wall_view
from kiosk.domain.people.registration import Registration
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from tests.faces.organiser.conftest import Come, FilePorts, Shown, read_now

Words = Callable[[FaceWindow], list[str]]
Press = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def named(window: FaceWindow, words: Words) -> Callable[[Registration], bool]:
    """Say whether somebody is on the screen."""

    def named(guest: Registration) -> bool:
        return any(f" {guest.reference}," in line for line in words(window))

    return named


Named = Callable[[Registration], bool]


def test_one_key_shows_who_is_inside_and_writes_it_down(
    window: FaceWindow,
    press: Press,
    come: Come,
    guests: list[Registration],
    named: Named,
    shown: Shown,
    desk: FilePorts,
) -> None:
    come(3)
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 3", "As it was on Tuesday 28 November 2023, 17:00")
    assert [guest for guest in guests if named(guest)] == guests[:3]
    shown(f"The list is in {desk.folder}", "inside.csv")
    written = (desk.folder / "inside.csv").read_text(encoding="utf-8-sig")
    assert len(written.splitlines()) == 1 + 3
    assert desk.printed == []


def test_with_shift_the_same_key_prints_it_too(
    window: FaceWindow, press: Press, come: Come, shown: Shown, desk: FilePorts
) -> None:
    come(2)
    press(window, Qt.Key.Key_F3, SHIFT)
    shown("The printer Office has it.")
    assert [len(people.admissible) for people in desk.printed] == [2]


def test_with_shift_the_key_prints_the_list_that_is_open(
    window: FaceWindow, press: Press, come: Come, shown: Shown, desk: FilePorts
) -> None:
    come(2)
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 2")
    press(window, Qt.Key.Key_F3, SHIFT)
    shown("Inside now: 2", "The printer Office has it.")
    assert len(desk.printed) == 1


def test_without_a_printer_for_sheets_it_says_so(
    window: FaceWindow, press: Press, shown: Shown, desk: FilePorts
) -> None:
    desk.printer = ""
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_P, CONTROL)
    shown("It was not printed. There is no printer for sheets of A4 here.")


def test_typing_leaves_those_who_fit(
    window: FaceWindow,
    press: Press,
    come: Come,
    guests: list[Registration],
    named: Named,
    type_text: Callable[[FaceWindow, str], None],
    shown: Shown,
) -> None:
    come(5)
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 5")
    type_text(window, guests[1].reference)
    assert [guest for guest in guests if named(guest)] == [guests[1]]
    type_text(window, "zzz")
    shown("Nobody fits what you typed.")


def test_the_list_follows_who_comes_meanwhile(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    come: Come,
    shown: Shown,
) -> None:
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 0", "Nobody is inside.")
    come(1)
    read_now(face)
    shown("Inside now: 1")


def test_no_shows_are_those_who_may_come_and_never_did(
    window: FaceWindow,
    press: Press,
    come: Come,
    guests: list[Registration],
    named: Named,
    shown: Shown,
) -> None:
    come(4)
    come(1, out=True)
    press(window, Qt.Key.Key_F4)
    shown("Not here yet: 101")
    assert not any(map(named, guests[:4]))


def test_no_name_stays_when_a_list_is_left(
    window: FaceWindow,
    press: Press,
    come: Come,
    guests: list[Registration],
    named: Named,
    shown: Shown,
) -> None:
    come(3)
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 3")
    press(window, Qt.Key.Key_Escape)
    assert not any(map(named, guests))
    shown("0 inside, of 105 expected")


def test_the_wall_has_numbers_and_what_is_on_and_nothing_to_press(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    come: Come,
    words: Words,
    shown: Shown,
) -> None:
    come(60)
    read_now(face)
    press(window, Qt.Key.Key_F10)
    shown("60 inside, of 120", "60 arrived", "The time is 17:00")
    press(window, Qt.Key.Key_F3)
    assert "60 inside, of 120" in words(window)
    assert "Back" not in words(window)
    press(window, Qt.Key.Key_F10)
    shown("Inside")


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        (32, "Filling up"),
        (38, "Almost full"),
        (40, "Full"),
        (41, "Too many"),
    ],
)
def test_the_wall_says_how_full_it_is_at_80_95_and_100_per_cent(
    face: OrganiserFace,
    window: FaceWindow,
    come: Come,
    change: Callable[..., None],
    press: Press,
    shown: Shown,
    inside: int,
    word: str,
) -> None:
    change(capacity=40)
    come(inside)
    read_now(face)
    press(window, Qt.Key.Key_F10)
    shown(word)


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (errno.ENOSPC, "The disk is full: make room, or use another."),
        (errno.ENOENT, "The folder is not there: is the USB stick plugged in?"),
    ],
)
def test_a_disk_that_does_not_take_the_files_is_told_in_plain_words(
    window: FaceWindow,
    press: Press,
    shown: Shown,
    desk: FilePorts,
    fault: int,
    message: str,
) -> None:
    desk.fault = fault
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_Return)
    shown(f"The files were not written. {message}")
    desk.fault = 0
    press(window, Qt.Key.Key_Return)
    shown(f"The files are in {desk.folder}", "registrations.xlsx, ledger.csv")


def test_a_full_disk_is_told_in_dutch(
    window: FaceWindow, press: Press, shown: Shown, desk: FilePorts, language: Language
) -> None:
    language.switch("nl")
    desk.fault = errno.ENOSPC
    press(window, Qt.Key.Key_F3)
    shown(
        "De bestanden zijn niet geschreven. "
        "De schijf is vol: maak ruimte, of gebruik een andere."
    )


def test_it_can_be_opened_as_a_wall(window: FaceWindow, shown: Shown) -> None:
    show_wall_view(window)
    shown("0 inside, of 120")
