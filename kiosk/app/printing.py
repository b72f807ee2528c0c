"""This station's badges: layout, printer and spool."""

from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.resources import resources
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.devices.printers.folder import FolderPrinter
from kiosk.devices.spool import Spool
from kiosk.domain.badge import BadgeState
from kiosk.domain.fault import KnownFault
from kiosk.domain.registration import Registration
from kiosk.service.badge_queue import BadgeQueue
from kiosk.service.print_badge import BadgeOrder

SAID = {
    BadgeState.QUEUED: "waits to be printed: another program of this home prints",
    BadgeState.SENT: "is on its way to the printer",
    BadgeState.DONE: "is printed",
    BadgeState.FAILED: "was not printed",
    BadgeState.UNKNOWN: "may or may not be printed: look at the printer",
}


def badge_folder(house: House) -> Path:
    """Say where the default printer lays its PDFs."""
    return house.settings.badge_folder or house.home.badges


def read_named_layout(house: House, name: str | None) -> BadgeLayout:
    """Read a layout: a file that ends in .toml, or one known by its name.

    Raises KnownFault for a name that neither the home nor the program has.
    """
    application(windows=False)
    return read_layout(layout_file(house.home, name or house.settings.badge_layout))


def layout_file(home: Home, wanted: str) -> Path:
    """Find a layout's file: the home's own come before those that ship with us."""
    if wanted.lower().endswith(".toml"):
        return Path(wanted).expanduser()
    folders = (home.folder / "badge-layouts", resources() / "badges")
    for folder in folders:
        path = folder / f"{wanted}.toml"
        if Path(wanted).name == wanted and path.is_file():
            return path
    known = sorted({path.stem for one in folders for path in one.glob("*.toml")})
    raise KnownFault(
        f"There is no badge layout “{wanted}”; there are: {', '.join(known)}."
    )


def make_spool(house: House) -> Spool:
    """Make the spool that prints this home's badges; Qt must be running."""
    return Spool(
        BadgeQueue(house.store, house.tickets, house.clock),
        FolderPrinter(badge_folder(house), read_named_layout(house, None)),
        house.home.folder / "spool.lock",
    )


def print_one(house: House, registration: Registration, reason: str) -> str:
    """Queue one badge and print what waits; say what became of it."""
    application(windows=False)
    job = house.print_badge(
        BadgeOrder(
            registration=registration.id,
            station=house.settings.station,
            reason=reason,
        )
    )
    spool = make_spool(house)
    try:
        spool.drain()
    finally:
        spool.close()
    with house.store.reading() as look:
        after = next(one for one in look.badges_of(registration.id) if one.id == job.id)
    told = f"The badge of {registration.reference} {SAID[after.state]}"
    if after.state is BadgeState.FAILED:
        raise KnownFault(f"{told}: {after.problem}")
    where = f" in {badge_folder(house)}" if after.state is BadgeState.DONE else ""
    return f"{told}{where}."
