"""Each code is routed once: to the staff's card reader, or to the face."""

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.faces.scan_router import ScanRouter

CARD = "KIOSKUSER" + "B" * 32


class CardReaderStub(QObject):
    """A card reader with or without staff."""

    unknown = Signal(str)

    def __init__(self, *, has_staff: bool = True) -> None:
        super().__init__()
        self.has_staff = has_staff
        self.shown: list[str] = []

    def show(self, code: str) -> bool:
        self.shown.append(code)
        return self.has_staff


class FaceStub:
    """A face with a scanner and a camera, and a clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100_000
        self.codes: list[str] = []
        self.others: tuple[str, ...] = ()
        self.router = ScanRouter(self, scanners=self, now=lambda: self.now)
        self.scan_count = 0

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        self.codes.append(code)
        self.others = others

    def record_scan(self) -> None:
        self.scan_count += 1

    def update_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        raise AssertionError((ready, lost, trouble))


@pytest.fixture
def door() -> FaceStub:
    return FaceStub()


def test_a_code_read_again_and_again_is_one_scan(door: FaceStub) -> None:
    for wait in (0, 2_000, 2_000, 2_000):
        door.now += wait
        door.router.scan("anna")
    assert door.codes == ["anna"]
    door.now += 3_100
    door.router.scan("anna")
    assert door.codes == ["anna", "anna"]
    assert door.scan_count == 5


def test_another_code_in_between_makes_it_a_new_scan(door: FaceStub) -> None:
    for code in ("anna", "bob", "anna"):
        door.router.scan(code)
    assert door.codes == ["anna", "bob", "anna"]


def test_what_scanner_and_camera_both_read_is_one_scan(door: FaceStub) -> None:
    door.router.scan("anna", ("as other keyboards spell it",))
    door.now += 2_900
    door.router.scan_by_camera("anna")
    assert door.codes == ["anna"]
    assert door.others == ("as other keyboards spell it",)


def test_a_code_shown_to_the_camera_anew_is_a_scan_of_its_own(door: FaceStub) -> None:
    door.router.scan_by_camera("anna")
    door.now += 1_600
    door.router.scan_by_camera("anna")
    assert door.codes == ["anna", "anna"]
    assert door.scan_count == 0


def test_a_clock_that_was_set_back_keeps_nobody_out(door: FaceStub) -> None:
    door.router.scan("anna")
    door.now -= 60_000
    door.router.scan("anna")
    assert door.codes == ["anna", "anna"]


@pytest.mark.parametrize("staffed", [True, False])
def test_a_staff_card_is_the_staffs_where_there_is_any(
    door: FaceStub, *, staffed: bool
) -> None:
    cards = CardReaderStub(has_staff=staffed)
    door.router.set_card_reader(cards)
    door.router.scan("nonsense", (CARD.lower(),))
    assert cards.shown == [CARD]
    assert door.codes == ([] if staffed else ["nonsense"])


def test_a_card_that_is_nobodys_is_answered_by_the_face(door: FaceStub) -> None:
    cards = CardReaderStub()
    door.router.set_card_reader(cards)
    door.router.scan(CARD)
    cards.unknown.emit(CARD)
    assert door.codes == [CARD]
    door.router.set_card_reader(None)
    cards.unknown.emit(CARD)
    assert door.codes == [CARD]


def test_where_nobody_reads_cards_the_face_answers_them(door: FaceStub) -> None:
    door.router.scan_by_camera(CARD)
    assert door.codes == [CARD]
