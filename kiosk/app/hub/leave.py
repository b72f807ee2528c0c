"""Removes a hub's records from a home: they belong to the hub, and are personal."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, read_membership
from kiosk.app.settings.printer_settings import PrinterScheme
from kiosk.app.settings.settings import Settings, read_settings
from kiosk.domain.fault import KnownFault
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.handshake import StationRevokedError, mark_joined
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from kiosk.store.wipe import wipe_database

_BADGE_FILE_NAME = re.compile(r".+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf")
"""How the folder printer names its files (``devices/printers/folder_printer.py``)."""


def leave_hub(home: Home) -> str:
    """Leave the hub, and return a sentence on what was done.

    Raise KnownFault for a home without a hub, and while changes are unsent.
    """
    membership = read_membership(home)
    if membership is None:
        raise KnownFault(f"The home {home.folder} belongs to no hub.")
    with exclusive_use(home, membership):
        wipe_database(home.database)
        wipe_home(home)
        hub_sentence = _release_token(membership)
        home.hub.unlink()
    sentence = (
        f"The station “{membership.station}” has left its hub; nobody's data is left."
    )
    return f"{sentence} {hub_sentence}"


@contextmanager
def exclusive_use(home: Home, membership: HubMembership | None) -> Iterator[None]:
    """Keep the station's other processes from working meanwhile.

    Raise KnownFault if one does already.
    """
    lock = ProcessLock(home.station_lock)
    if membership is not None and not lock.acquire():
        raise KnownFault(
            f"The station “{membership.station}” is at work. Close its windows first."
        )
    try:
        yield
    finally:
        lock.release()


def wipe_home(home: Home) -> None:
    """Remove all personal data from a home, sent or not; the membership stays."""
    try:
        wipe_database(home.database, discard_unsent=True)
    except KnownFault:  # it is damaged: nobody has it open with success
        for suffix in ("", "-wal", "-shm"):
            home.database.with_name(home.database.name + suffix).unlink(missing_ok=True)
    for damaged in home.folder.glob(f"{home.database.name}.damaged-*"):
        damaged.unlink()
    for folder in (home.badges, home.paper):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in badge_folders(home):
        for file in folder.glob("*.pdf"):
            if _BADGE_FILE_NAME.fullmatch(file.name):
                file.unlink(missing_ok=True)


def badge_folders(home: Home) -> list[Path]:
    """Return the folders outside the home into which badges are printed."""
    settings = Settings()
    with suppress(KnownFault):
        settings = read_settings(home.folder)
    printers = (
        printer
        for printer in settings.printer
        if printer.scheme is PrinterScheme.FOLDER
    )
    folders = [Path(printer.target) for printer in printers]
    return [*folders, *([settings.badge_folder] if settings.badge_folder else [])]


def _release_token(membership: HubMembership) -> str:
    """Release the token at the hub, and return a sentence on its state there."""
    at = datetime.fromisoformat(membership.joined_at)
    try:
        hub = HubStore(membership.url, Timeouts(), membership.hub)
        with closing(hub), hub.transaction() as tx:
            if mark_joined(tx.connection, at, None):
                return "Its token joins again, here or elsewhere."
            return "Another home has its place at the hub by now."
    except StationRevokedError:
        return "The hub lists the station as revoked."
    except HubLoginError:
        return "The hub has another token for the station by now."
    except KnownFault:
        return "The hub could not be told: it will list the station as joined."
