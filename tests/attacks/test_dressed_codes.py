"""What stands around a code is no part of it; what stands within makes it none."""

from pathlib import Path

import pytest

from kiosk.domain.admission.ledger import Outcome
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.ticket import (
    EventKey,
    ForeignCode,
    TicketCode,
    compose_staff_code,
    compose_ticket_code,
    find_staff_code,
    parse_code,
    redact_staff_code,
)
from kiosk.exchange.roster.roster_file import read_roster
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event

TICKET = compose_ticket_code("B" * 16, "C" * 16)
CARD = compose_staff_code("B" * 32)
CONTROLS = ["\x00", "\x04", "\t", "\x1a", "\x1d", "\x7f", "\x85"]


@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_character_within_a_code_makes_it_no_code(control: str) -> None:
    assert parse_code(f"{control}{TICKET}{control}\r\n") == parse_code(TICKET)
    torn = TICKET[:9] + control + TICKET[9:]
    code = parse_code(torn)
    assert isinstance(code, ForeignCode)
    assert not code.plausible
    assert control not in code.text
    assert isinstance(parse_code(code.text), ForeignCode)
    assert find_staff_code(CARD[:12] + control + CARD[12:]) is None


def test_a_code_of_another_system_with_a_control_character_admits_nobody(
    tmp_path: Path,
) -> None:
    event = sample_event()
    desk = DeskDriver(tmp_path, event)
    guest = Registration(
        id="1", event=event.id, reference="P-6", name="Ada", code="CODE-P-6"
    )
    desk.import_people(guest)
    for code in ("CODE-\x04P-6", "CODE-\u241aP-6", "CODE\t-P-6"):
        desk.scan(code=code)
    assert [entry.verdict for entry in desk.ledger] == [Outcome.REFUSED] * 3
    assert desk.ledger[0].code == "CODE-\u2404P-6"
    desk.scan(code="\x02CODE-P-6\x03\r")
    assert desk.ledger[-1].verdict is Outcome.ADMITTED
    desk.close()


def test_a_roster_code_that_no_scan_can_match_is_told(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(b"reference,name,code\nP-6,Ada,CODE-\x04P-6\n")
    report = str(read_roster(path, sample_event()))
    assert "has a control character within it" in report


@pytest.mark.parametrize("blank", [" ", "-", "\x04", "\u200b", "\u202e", "␚", "."])
@pytest.mark.parametrize("at", [5, 7, 12])
def test_nothing_of_a_staff_code_is_kept(blank: str, at: int) -> None:
    assert redact_staff_code(CARD[:at] + blank + CARD[at:]) == ""
    assert redact_staff_code(f"x {CARD.lower()[:at]}{blank}{CARD[at:]}") == ""


def test_a_ticket_is_no_staff_code() -> None:
    assert redact_staff_code(TICKET) == TICKET
    assert isinstance(parse_code(TICKET), TicketCode)


def test_a_secret_is_in_no_repr() -> None:
    member = StaffMember(id="1", name="Ada", role=Role.STEWARD, pin="argon2-hash")
    key = EventKey(event="evening", number=1, secret=b"signing-key")
    assert "argon2-hash" not in repr(member)
    assert "signing-key" not in repr(key)
