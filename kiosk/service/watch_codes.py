"""Calls the desks when somebody tries codes one after the other."""

import logging
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict import Refusal, Refused
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff_action import StaffAction
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.check_in.facts import Scan
from kiosk.service.record_staff_action import RecordStaffAction

MAX_UNKNOWN_CODES = 20
WATCH_WINDOW = timedelta(minutes=1)
_UNKNOWN = {Refusal.NOT_A_TICKET, Refusal.FORGED_TICKET, Refusal.UNKNOWN_TICKET}
_log = logging.getLogger("kiosk.codes")


@dataclass(frozen=True, slots=True)
class WatchCodes:
    """Counts each station's codes that are nobody's; the scans go on as they are."""

    call_for_help: CallForHelp
    record: RecordStaffAction
    _times: dict[str, deque[datetime]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=MAX_UNKNOWN_CODES))
    )

    def __call__(self, scan: Scan, result: CheckInResult) -> None:
        """Count a result; at the twentieth unknown code in a minute call the desks.

        A call that cannot be kept is logged: no scan fails for it.
        """
        verdict = result.verdict
        if not isinstance(verdict, Refused) or verdict.refusal not in _UNKNOWN:
            return
        times = self._times[scan.station]
        times.append(result.at)
        if len(times) < MAX_UNKNOWN_CODES or times[-1] - times[0] >= WATCH_WINDOW:
            return
        times.clear()
        try:
            self.record(scan.event, scan.station, StaffAction.CODES_TRIED)
            self.call_for_help(scan.event, scan.station, scan.checkpoint)
        except KnownFault as fault:
            _log.warning("the desks cannot be called to %s: %s", scan.station, fault)
