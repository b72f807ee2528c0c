"""``kiosk doctor`` reports the state of the scanners."""

import os

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.domain.admission.ledger import ScanSource
from kiosk.service.check_in import Scan
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def check_ports(kiosk: CliRunner, *ports: str) -> tuple[bool | None, str]:
    """Check these ports; return whether they work, and the sentence."""
    names = ", ".join(f'"{port}"' for port in ports)
    (kiosk.home / "settings.toml").write_text(f"scanners = [{names}]\nstation = 'x'\n")
    found = kiosk("doctor", "--json").answer
    part = next(part for part in found if part["part"] == "hand scanner")
    return part["works"], part["sentence"]


def test_without_any_a_typing_one_is_said_to_need_nothing(small: CliRunner) -> None:
    works, sentence = check_ports(small)
    assert works is None
    assert sentence.startswith("a scanner that types needs no set-up")


def test_a_port_that_can_be_heard_is_told(small: CliRunner) -> None:
    far, near = os.openpty()
    name = os.ttyname(near)
    works, sentence = check_ports(small, name)
    assert works is True
    assert f"{name} can be heard" in sentence
    for end in (far, near):
        os.close(end)


def test_a_port_that_is_not_there_and_one_that_is_none_are_told(
    small: CliRunner,
) -> None:
    works, sentence = check_ports(small, "/dev/ttyNOWHERE", "/dev/null")
    assert works is False
    assert "/dev/ttyNOWHERE is not there: plug the scanner in" in sentence
    assert "/dev/null cannot be opened as a serial port" in sentence


def test_the_last_code_that_was_read_here_is_told(small: CliRunner) -> None:
    from_face = Scan(
        event="evening", station="x", code="CODE-G1", source=ScanSource.DESK
    )
    app = Application(Home(small.home))
    app.use_cases.check_in(from_face)
    app.close()
    small.scan("CODE-G2", "--station", "x", at=AT)
    works, sentence = check_ports(small)
    assert works is True
    assert "the last code was read here at 20" in sentence


def test_looking_for_scanners_oneself_may_be_asked_for(small: CliRunner) -> None:
    works, sentence = check_ports(small, "auto")
    assert works is not False, sentence
