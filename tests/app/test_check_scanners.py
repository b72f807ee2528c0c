"""``kiosk doctor`` tells how the scanners are."""

import os

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.domain.ledger import Source
from kiosk.service.check_in import Scan
from tests.app.paperwork import AT
from tests.app.running import Kiosk


def scanner_of(kiosk: Kiosk, *ports: str) -> tuple[bool | None, str]:
    """Ask the doctor about these ports."""
    names = ", ".join(f'"{port}"' for port in ports)
    (kiosk.home / "settings.toml").write_text(f"scanners = [{names}]\nstation = 'x'\n")
    found = kiosk("doctor", "--json").answer
    one = next(one for one in found if one["part"] == "hand scanner")
    return one["works"], one["sentence"]


def test_without_any_a_typing_one_is_said_to_need_nothing(small: Kiosk) -> None:
    works, sentence = scanner_of(small)
    assert works is None
    assert sentence.startswith("a scanner that types needs no set-up")


def test_a_port_that_can_be_heard_is_told(small: Kiosk) -> None:
    far, near = os.openpty()
    name = os.ttyname(near)
    works, sentence = scanner_of(small, name)
    assert works is True
    assert f"{name} can be heard" in sentence
    for end in (far, near):
        os.close(end)


def test_a_port_that_is_not_there_and_one_that_is_none_are_told(small: Kiosk) -> None:
    works, sentence = scanner_of(small, "/dev/ttyNOWHERE", "/dev/null")
    assert works is False
    assert "/dev/ttyNOWHERE is not there: plug the scanner in" in sentence
    assert "/dev/null cannot be opened as a serial port" in sentence


def test_the_last_code_that_was_read_here_is_told(small: Kiosk) -> None:
    from_face = Scan(event="evening", station="x", code="CODE-G1", source=Source.DESK)
    house = House(Home(small.home))
    house.use_cases.check_in(from_face)
    house.close()
    small.scan("CODE-G2", "--station", "x", at=AT)
    works, sentence = scanner_of(small)
    assert works is True
    assert "the last code was read here at 20" in sentence


def test_looking_for_scanners_oneself_may_be_asked_for(small: Kiosk) -> None:
    works, sentence = scanner_of(small, "auto")
    assert works is not False, sentence
