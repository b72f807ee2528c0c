"""What other systems' QR codes hold, and the code that a roster has of it."""

import pytest

from kiosk.domain.ticket import ForeignCode, parse_code

TICKET = "d0a5a1a0-3f7f-4b1c-9b1b-0d5c1f6c7e01"
PEERS = {
    f"{TICKET}/kJ3+x/Q==": TICKET,
    f"]Q1{TICKET}/abc": TICKET,
    "https://x.example/?event_qr_code=1&ticket_id=12&event_id=3"
    "&security_code=0a1b2c3d41": "0a1b2c3d41",
    "https://x.example/?security_code=0a1b2c3d41&ticket_id=3": "0a1b2c3d41",
}
OTHERS = [
    "https://x.example/?security_code=0a1b2c3d41",
    f"https://x.example/{TICKET}/abc",
    f"{TICKET}/a b",
    "https://x.example/#?ticket_id=1&security_code=0a1b2c3d41",
    f"{TICKET}/",
]


@pytest.mark.parametrize(("scan", "code"), PEERS.items())
def test_a_peers_code_is_looked_up_by_what_its_roster_has(scan: str, code: str) -> None:
    assert parse_code(scan) == ForeignCode(code, plausible=True)


@pytest.mark.parametrize("scan", OTHERS)
def test_other_texts_stay_as_they_are(scan: str) -> None:
    parsed = parse_code(scan)
    assert isinstance(parsed, ForeignCode)
    assert parsed.text == scan
