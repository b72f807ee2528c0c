"""Tries the line to the hub: whether it answers, how fast, and what it has to hear."""

from datetime import UTC, datetime, timedelta
from time import monotonic

from kiosk.app.bootstrap import House
from kiosk.app.joined import Joined
from kiosk.app.station import knock
from kiosk.domain.fault import KnownFault
from kiosk.domain.station import WRONG_CLOCK
from kiosk.store.emptying import in_words, unsent
from kiosk.store.hub.standing import ask_who_i_am

_MS = timedelta(milliseconds=1)
SILENCE_S = 30


def check_hub(house: House) -> tuple[bool | None, str]:
    """Say how this station stands with its hub; no name or secret is told."""
    joined = house.joined
    if joined is None:
        return None, (
            "this home works for itself; “kiosk station join” makes it a station"
        )
    waiting = unsent(house.home.database) if house.home.database.exists() else {}
    queue = f"{in_words(waiting)} to be sent" if waiting else "nothing waits to be sent"
    address, _, _how = joined.address.partition("?")
    place = f"station “{joined.station}” of {address}"
    try:
        well, found = _try(joined)
    except KnownFault as fault:
        return False, f"{place}: {fault} {queue[0].upper()}{queue[1:]}."
    return well, f"{place} {found}; {queue}"


def _try(joined: Joined) -> tuple[bool, str]:
    """Ask the hub for its version and its time, and measure how long that takes."""
    hub = knock(joined, SILENCE_S)
    try:
        with hub.reading() as reader:
            begun = monotonic()
            me = ask_who_i_am(reader.connection, hub.name)
            took = timedelta(seconds=monotonic() - begun)
    finally:
        hub.close()
    now = datetime.now(UTC)  # noqa: TID251  the computer's own clock, not a rehearsal's
    apart = now - took / 2 - me.now
    well = abs(apart) <= WRONG_CLOCK
    advice = "" if well else ": set this computer's right"
    return well, (
        f"answers in {took / _MS:.0f} ms (version {me.version}); the clocks are "
        f"{_length(abs(apart))} apart{advice}"
    )


def _length(apart: timedelta) -> str:
    if apart < timedelta(seconds=1):
        return f"{apart / _MS:.0f} ms"
    return f"{apart.total_seconds():,.0f} s"
