"""PINs: which are taken, and how long nobody's is after wrong ones."""

import itertools
import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import PIN_DIGITS, Role

MAX_WRONG_PINS = 5
LOCKOUT = timedelta(minutes=1)
"""Five wrong PINs within this time lock a station for as long, at first."""
MAX_LOCKOUT = timedelta(minutes=15)
LOCKOUT_MEMORY = timedelta(hours=1)
"""How long wrong PINs make the next lockout longer."""
MAX_REMEMBERED = 50

_SENIOR_DIGITS = 6
_YEARS = range(1900, 2100)
_COMMON = frozenset(
    re.findall(
        r"\d+",
        """
    0007 0070 0420 0911 1010 1103 1110 1123 1125 1221 1225 1230 1231 1235 1236 1245
    1256 1313 1324 1397 1412 1478 1598 2112 2211 2229 2410 2468 2486 2512 2580 2709
    3112 3579 3698 3214 4200 4242 4545 5150 5252 5683 6789 6996 7410 7412 7531 7852
    7890 7931 8520 8521 8642 0852 0258 0741 0963 9510 9512 9630 9632 9731 102030
    102938 112233 123321 123654 135246 135790 142536 147147 147258 147852 147896
    159159 159357 159753 221133 246810 258258 258369 258456 258852 321654 332211
    369258 369369 456123 456789 520520 520131 654123 741852 753159 753951 789123
    789456 789789 852456 951753 963852 987654 998877 11223344 12344321 12341234
    13243546 14725836 14789632 15975346 78945612 98741236
""",
    )
)


def is_pin(text: str) -> bool:
    """Return whether a text can be a PIN: four to eight digits."""
    return text.isascii() and text.isdigit() and len(text) in PIN_DIGITS


def check_new_pin(pin: str, role: Role) -> None:
    """Raise KnownFault for what can be no new PIN of this role."""
    if not is_pin(pin):
        raise KnownFault("A PIN has four to eight digits, and nothing else.")
    if role > Role.STEWARD and len(pin) < _SENIOR_DIGITS:
        raise KnownFault("A supervisor's or organiser's PIN has six to eight digits.")
    if _is_guessable(pin):
        raise KnownFault(
            "That PIN is one of the first that anybody tries; choose another, with "
            "neither a row of digits nor a year."
        )


def _is_guessable(pin: str) -> bool:
    """Return whether a PIN is a run, a repeat, a year, or among the commonest."""
    pairs = itertools.pairwise(pin)
    steps = {(int(after) - int(before)) % 10 for before, after in pairs}
    is_run = steps in ({0}, {1}, {9})
    halves = {pin[start : start + 2] for start in range(0, len(pin), 2)}
    is_repeat = len(halves) == 1 or pin[: len(pin) // 2] * 2 == pin
    is_year = len(pin) == PIN_DIGITS[0] and int(pin) in _YEARS
    return is_run or is_repeat or is_year or pin in _COMMON


def locked_until(wrong_pins: Sequence[datetime], now: datetime) -> datetime | None:
    """Return until when no PIN is accepted.

    Five wrong ones within a minute cost a minute, and each further five within the hour
    twice as long as those before, up to a quarter of an hour. A clock that is set back
    by less than a minute forgets none; what lies further ahead does not count.
    """
    end, lockout, run = None, LOCKOUT, list[datetime]()
    for at in sorted(wrong_pins):
        if not -LOCKOUT < now - at < LOCKOUT_MEMORY:
            continue
        run = [*(before for before in run if at - before < LOCKOUT), at]
        if len(run) >= MAX_WRONG_PINS:
            end, lockout, run = at + lockout, min(2 * lockout, MAX_LOCKOUT), []
    return end if end is not None and now < end else None
