"""How much the tests try: more with KIOSK_TESTS=long."""

import os

from hypothesis import settings

SHORT, LONG = "short", "long"
LENGTH = os.environ.get("KIOSK_TESTS", SHORT)
assert LENGTH in {SHORT, LONG}, f"KIOSK_TESTS is {SHORT} or {LONG}, not “{LENGTH}”"


def effort(short: int, long: int) -> int:
    """Return how many examples, scans or rounds this run is to try."""
    return long if LENGTH == LONG else short


# The short run tries the same examples each time: what changes is the change's.
settings.register_profile(SHORT, max_examples=25, derandomize=True)
settings.register_profile(LONG, max_examples=200)
settings.load_profile(LENGTH)
