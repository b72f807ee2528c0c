"""Checks the scanners: the ports, whether they open, and when a code was last read."""

from itertools import chain

from kiosk.app.bootstrap import Application
from kiosk.domain.admission.ledger import LedgerEntry, ScanSource
from kiosk.domain.fault import KnownFault

KEYBOARD_WEDGE_NOTICE = (
    "a scanner that types needs no set-up: scan a ticket in any face; but switch its "
    "function keys off, or make it a serial device, for a code can press keys"
)
RECENT_ENTRIES = 200
"""How many of an event's last entries are searched for a scanned one."""


def check_scanners(app: Application) -> tuple[bool | None, str]:
    """Return the state of the serial scanners, and when a code was last read here."""
    from kiosk.app.qt_application import start_qt  # noqa: PLC0415  it may not load

    start_qt(windows=False)
    works, ports = _check_ports(app)
    last_entry = _last_code(app)
    if last_entry is not None:
        time = f"{last_entry.scanned_at:%Y-%m-%d %H:%M} UTC"
        ports.append(f"the last code was read here at {time}")
        works = True if works is None else works
    return works, "; ".join([*ports, KEYBOARD_WEDGE_NOTICE])


def _check_ports(app: Application) -> tuple[bool | None, list[str]]:
    from kiosk.devices.scanners.serial_port import find_ports  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanner import PortState  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanners import SerialScanners  # noqa: PLC0415  Qt

    scanners = SerialScanners(app.settings.scanners)
    scanners.poll()
    states = scanners.states
    scanners.close()
    sentences = [_describe_port(name, str(state)) for name, state in states.items()]
    unused = [
        port for port in find_ports() if port.vendor_id and port.name not in states
    ]
    sentences += [
        f"{port.name} ({port.description.strip() or 'it says nothing of itself'}) is "
        "not "
        "used: if it is a scanner, name it under “scanners” in settings.toml"
        for port in unused
    ]
    working = {PortState.OPEN, PortState.BUSY}
    return (
        all(state in working for state in states.values()) if states else None
    ), sentences


def _describe_port(name: str, state: str) -> str:
    from kiosk.devices.scanners.serial_scanner import PortState  # noqa: PLC0415  Qt
    from kiosk.devices.scanners.serial_scanners import port_problem  # noqa: PLC0415  Qt

    texts = {
        PortState.OPEN: f"{name} can be heard",
        PortState.BUSY: f"{name} is used already, perhaps by a face that is open",
        PortState.ABSENT: f"{name} is not there: plug the scanner in, or correct "
        "“scanners” in settings.toml",
    }
    port_state = PortState(state)
    return texts.get(port_state) or port_problem(name, port_state).rstrip(".")


def _last_code(app: Application) -> LedgerEntry | None:
    """Return the last entry that a face of this station scanned, if it can be read."""
    try:
        with app.store.reading() as reader:
            events = reader.events.all()
            entries = [
                reader.ledger.newest(event.id, RECENT_ENTRIES) for event in events
            ]
    except KnownFault:  # reported by the check of the database
        return None
    scanned = [
        entry
        for entry in chain.from_iterable(entries)
        if entry.code and entry.source in {ScanSource.DESK, ScanSource.ATTENDEE}
    ]
    own = [entry for entry in scanned if entry.station == app.settings.station]
    return max(own, key=lambda entry: entry.recorded_at, default=None)
