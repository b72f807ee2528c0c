"""A ticket that both the camera and the hand scanner read is one scan."""

from kiosk.app.one_scan import OneScan


class Door:
    """Two devices at one door, and a clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0
        self.scans: list[tuple[object, ...]] = []
        once = OneScan(lambda: self.now)
        self.camera = once.guard("camera", lambda *code: self.scans.append(code))
        self.scanner = once.guard("scanner", lambda *code: self.scans.append(code))


def test_what_both_read_at_once_is_one_scan() -> None:
    door = Door()
    door.scanner("anna", "as other keyboards spell it")
    door.now += 2.9
    door.camera("anna")
    assert door.scans == [("anna", "as other keyboards spell it")]


def test_other_codes_and_later_ones_are_scans_of_their_own() -> None:
    door = Door()
    door.scanner("anna")
    door.camera("bob")
    door.camera("anna")
    door.now += 3.1
    door.scanner("anna")
    assert door.scans == [("anna",), ("bob",), ("anna",), ("anna",)]


def test_a_device_is_trusted_with_its_own_rule() -> None:
    door = Door()
    door.camera("anna")
    door.camera("anna")
    assert len(door.scans) == 2
