"""How long a guest waits when eight doors scan a thousand tickets at once."""

import statistics
import time
from pathlib import Path

from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest
from tests.store.scanning_doors import Door, scan_at_doors

DOORS, TICKETS = 8, 1000
LONGEST = 0.25
"""Seconds that a writer may wait for all the others."""


def test_no_writer_waits_long_at_eight_doors(records: Path | str) -> None:
    codes = [f"guest-{number:04}" for number in range(TICKETS)]
    desk = DeskDriver(records, sample_event())
    desk.import_people(*(sample_guest(code, code=code) for code in codes))
    desk.close()
    doors = [
        Door(records, "evening", f"door {number}", codes) for number in range(DOORS)
    ]
    begun = time.perf_counter()
    answers = scan_at_doors(doors)
    waits = sorted(answer.seconds for answer in answers)
    rate = len(waits) / (time.perf_counter() - begun)
    p99 = waits[len(waits) * 99 // 100]
    print(
        f"\n{DOORS} doors, {TICKETS} tickets: {rate:.0f} scans a second with the start,"
        f" median {1000 * statistics.median(waits):.1f} ms, p99 {1000 * p99:.1f} ms,"
        f" longest {1000 * waits[-1]:.1f} ms"
    )
    assert sum(answer.verdict == "admitted" for answer in answers) == TICKETS
    assert waits[-1] < LONGEST
