"""Takes a hub's records out of a home: they are the hub's, and personal."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from kiosk.app.home import Home
from kiosk.app.joined import Joined, read_joined
from kiosk.app.printer_settings import Way
from kiosk.app.settings import Settings, read_settings
from kiosk.domain.fault import KnownFault
from kiosk.files.process_lock import ProcessLock
from kiosk.store.emptying import empty
from kiosk.store.hub.address import Patience
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.standing import Revoked, mark_joined
from kiosk.store.hub.store import HubStore

_BADGE = re.compile(r".+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf")
"""How the folder printer names its files (``devices/printers/folder.py``)."""


def leave(home: Home) -> str:
    """Leave the hub, and say what was done.

    Raises KnownFault for a home that is alone, and while the hub has not heard of all.
    """
    joined = read_joined(home)
    if joined is None:
        raise KnownFault(f"The home {home.folder} belongs to no hub.")
    with nobody_at_work(home, joined):
        empty(home.database)
        wipe(home)
        known = _give_back(joined)
        home.hub.unlink()
    said = f"The station “{joined.station}” has left its hub; nobody's data is left."
    return f"{said} {known}"


@contextmanager
def nobody_at_work(home: Home, joined: Joined | None) -> Iterator[None]:
    """Keep a station's windows and commands from working meanwhile.

    Raises KnownFault where some do already.
    """
    line = ProcessLock(home.line_lock)
    if joined is not None and not line.acquire():
        raise KnownFault(
            f"The station “{joined.station}” is at work. Close its windows first."
        )
    try:
        yield
    finally:
        line.release()


def wipe(home: Home) -> None:
    """Remove all personal data from a home, sent or not; the place at the hub stays."""
    try:
        empty(home.database, even_unsent=True)
    except KnownFault:  # it is damaged: nobody has it open with success
        for name in ("", "-wal", "-shm"):
            home.database.with_name(home.database.name + name).unlink(missing_ok=True)
    for aside in home.folder.glob(f"{home.database.name}.damaged-*"):
        aside.unlink()
    for folder in (home.badges, home.paper):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in _badge_folders(home):
        for file in folder.glob("*.pdf"):
            if _BADGE.fullmatch(file.name):
                file.unlink(missing_ok=True)


def _badge_folders(home: Home) -> list[Path]:
    """List the folders beyond the home into which badges are printed."""
    settings = Settings()
    with suppress(KnownFault):
        settings = read_settings(home.folder)
    printers = (one for one in settings.printer if one.way is Way.FOLDER)
    folders = [Path(one.place) for one in printers]
    return [*folders, *([settings.badge_folder] if settings.badge_folder else [])]


def _give_back(joined: Joined) -> str:
    """Tell the hub, if it answers, that the place is free, and say what it knows."""
    at = datetime.fromisoformat(joined.joined_at)
    try:
        hub = HubStore(joined.url, Patience(), joined.hub)
        with closing(hub), hub.transaction() as tx:
            if mark_joined(tx.connection, at, None):
                return "Its token joins again, here or elsewhere."
            return "Another home has its place at the hub by now."
    except Revoked:
        return "The hub lists the station as revoked."
    except NotLetIn:
        return "The hub has another token for the station by now."
    except KnownFault:
        return "The hub could not be told: it will list the station as joined."
