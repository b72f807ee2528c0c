"""The files of one PC that hold an event's personal data, and their removal."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.hub.wipe_home import badge_folders
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import is_stale_part
from kiosk.files.paths import safe_name

_LISTS = ("people-{}.pdf", "people-{}.csv", "inside-{}.pdf", "inside-{}.csv")
_EXPORTS = (
    "registrations-{}.xlsx",
    "attendance-{}.xlsx",
    "ledger-{}.csv",
    "event-{}.toml",
)
OUT_OF_REACH = (
    "mails and tickets that were sent, and badges and lists that were printed",
    "files that were exported elsewhere (-o FILE), and sticks that are not in",
    "the job history of this PC's and the printers' own queues",
    "backups of this PC, and of the hub's server with its log",
)
"""What no program can remove: whoever forgets must look after it."""


def remove_files(
    app: Application, event: str, badge_jobs: Collection[str], *, all_lists: bool = True
) -> int:
    """Remove an event's lists, exports and badges from this PC; return their number.

    Parts of files that killed programs left go, too. Without ``all_lists`` only
    the lists and these badges go, as for one person.
    """
    name = safe_name(event)
    patterns = (*_LISTS, *_EXPORTS) if all_lists else _LISTS
    names = {pattern.format(name) for pattern in patterns}
    badge_names = tuple(f"_{safe_name(job)}.pdf" for job in badge_jobs)
    files = chain(
        (
            path
            for folder in _list_folders(app)
            for path in _files(folder)
            if path.name in names or is_stale_part(path)
        ),
        (
            path
            for folder in {app.home.badges, *badge_folders(app.settings)}
            for path in _files(folder)
            if badge_names and path.name.endswith(badge_names)
        ),
        app.home.folder.glob(f"{event}-before-*.toml") if all_lists else (),
    )
    return sum(map(_remove, list(files)))


def out_of_reach(app: Application) -> tuple[str, ...]:
    """Return what is not removed, and must be looked after by people."""
    damaged = sorted(
        path.name
        for path in app.home.folder.glob(f"{app.home.database.name}.damaged-*")
    )
    found = (f"the damaged records that were set aside: {', '.join(damaged)}",)
    folder = app.settings.paper_folder
    missing = (f"the lists on the stick of {folder}, which is not in",)
    return (
        *(found if damaged else ()),
        *(missing if folder is not None and not folder.is_dir() else ()),
        *OUT_OF_REACH,
    )


def _list_folders(app: Application) -> Iterator[Path]:
    yield from (app.home.paper, app.home.exports)
    if app.settings.paper_folder is not None:
        yield app.settings.paper_folder


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (path for path in folder.iterdir() if path.is_file())


def _remove(path: Path) -> bool:
    """Remove a file, and return whether it was there.

    Raise KnownFault if the disk refuses.
    """
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise KnownFault(
            "The file {path} holds names that are to be forgotten, and cannot be "
            "removed: {error}. Remove it by hand.",
            path=path,
            error=error.strerror,
        ) from error
    return True
