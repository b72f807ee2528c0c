"""Codes may be tried, but not without anybody who comes and looks."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.admission.ledger import EntryKind, ScanSource
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.ticket import compose_ticket_code
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.use_cases import UseCases
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event
from tests.use_case_factory import make_use_cases

CODES = {
    "unknown": [f"TICKET-{number}" for number in range(100)],
    "forged": [compose_ticket_code("B" * 16, "C" * 16)] * 100,
    "nothing": ["7"] * 100,
}


def watched(desk: DeskDriver) -> UseCases:
    return make_use_cases(desk.store, desk.clock, desk.signer)


def try_codes(
    desk: DeskDriver, check_in: CheckIn, codes: list[str], seconds: float
) -> None:
    for code in codes:
        scan = Scan(
            event=desk.event.id, station="kiosk", code=code, source=ScanSource.ATTENDEE
        )
        check_in(scan)
        desk.clock.moment += timedelta(seconds=seconds)


@pytest.mark.parametrize("kind", CODES)
def test_the_twentieth_unknown_code_in_a_minute_calls_the_desks(
    tmp_path: Path, kind: str
) -> None:
    desk = DeskDriver(tmp_path, sample_event())
    check_in = watched(desk).check_in
    for count, calls in ((19, []), (1, ["kiosk"]), (25, ["kiosk"])):
        try_codes(desk, check_in, CODES[kind][:count], 1)
        with desk.store.reading() as reader:
            waiting = [call.station for call in reader.notices.help_calls("evening")]
        assert waiting == calls
    marks = [entry.mark for entry in desk.ledger if entry.kind is EntryKind.STAFF]
    assert marks == [StaffAction.CODES_TRIED] * 2
    desk.close()


def test_a_code_now_and_then_calls_nobody(tmp_path: Path) -> None:
    desk = DeskDriver(tmp_path, sample_event())
    try_codes(desk, watched(desk).check_in, CODES["unknown"], 4)
    with desk.store.reading() as reader:
        assert not reader.notices.help_calls("evening")
    desk.close()
