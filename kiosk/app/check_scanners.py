"""Tries the scanners: which ports are used, whether they open, when a code was read."""

from itertools import chain

from kiosk.app.bootstrap import House
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import LedgerEntry, Source

TYPED = "a scanner that types needs no set-up: scan a ticket in any face"
LATELY = 200
"""How many of an event's last entries are looked through for one that was read."""


def check_scanners(house: House) -> tuple[bool | None, str]:
    """Say how the serial scanners are, and when the last code was read here."""
    from kiosk.app.qt import application  # noqa: PLC0415  it may not load

    application(windows=False)
    works, ports = _ports(house)
    heard = _last_code(house)
    if heard is not None:
        moment = f"{heard.scanned_at:%Y-%m-%d %H:%M} UTC"
        ports.append(f"the last code was read here at {moment}")
        works = True if works is None else works
    return works, "; ".join([*ports, TYPED])


def _ports(house: House) -> tuple[bool | None, list[str]]:
    from kiosk.devices.scanners.port import find_ports  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanner import PortState  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanners import (  # noqa: PLC0415  Qt
        SerialScanners,
    )

    scanners = SerialScanners(house.settings.scanners)
    scanners.look()
    states = scanners.states
    scanners.close()
    said = [_told(name, str(state)) for name, state in states.items()]
    strange = [port for port in find_ports() if port.maker and port.name not in states]
    said += [
        f"{port.name} ({port.words.strip() or 'it says nothing of itself'}) is not "
        "used: if it is a scanner, name it under “scanners” in settings.toml"
        for port in strange
    ]
    fine = {PortState.OPEN, PortState.BUSY}
    return (all(state in fine for state in states.values()) if states else None), said


def _told(name: str, state: str) -> str:
    from kiosk.devices.scanners.serial_scanner import PortState  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanners import refusal  # noqa: PLC0415  Qt

    words = {
        PortState.OPEN: f"{name} can be heard",
        PortState.BUSY: f"{name} is used already, perhaps by a face that is open",
        PortState.ABSENT: f"{name} is not there: plug the scanner in, or correct "
        "“scanners” in settings.toml",
    }
    known = PortState(state)
    return words.get(known) or refusal(name, known).rstrip(".")


def _last_code(house: House) -> LedgerEntry | None:
    """Find the last code that a face of this station took, if records can be read."""
    try:
        with house.store.reading() as reader:
            events = reader.events.all()
            entries = [reader.ledger.last(event.id, LATELY) for event in events]
    except KnownFault:  # told where the database is tried
        return None
    read = [
        entry
        for entry in chain.from_iterable(entries)
        if entry.code and entry.source in {Source.DESK, Source.ATTENDEE}
    ]
    here = [entry for entry in read if entry.station == house.settings.station]
    return max(here, key=lambda entry: entry.recorded_at, default=None)
