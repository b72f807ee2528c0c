"""The folder where one station stores everything: database, settings, badges."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from kiosk.domain.fault import KnownFault

_PATTERNS = (
    "kiosk.db*",
    "kiosk.log*",
    "settings.toml",
    "hub.json",
    "hub-authority.pem",
    "camera.json",
    "wrong-pins*",
    "own-searches*",
    "line.lock",
    "mail.lock",
    "badges",
    "exports",
    "paper",
    "*-before-*.toml",
)
"""What kiosk makes in a home."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def default_home() -> Path:
    """Return the system's folder for this program's data."""
    return user_data_path("kiosk", appauthor=False)


@dataclass(frozen=True, slots=True)
class Home:
    """A station's folder, and the paths in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The database."""
        return self.folder / "kiosk.db"

    @property
    def badges(self) -> Path:
        """The folder of the default printer's PDFs."""
        return self.folder / "badges"

    @property
    def paper(self) -> Path:
        """The door lists, for when no screen works."""
        return self.folder / "paper"

    @property
    def exports(self) -> Path:
        """The organiser's exports."""
        return self.folder / "exports"

    @property
    def hub(self) -> Path:
        """The membership at a hub, with its secret."""
        return self.folder / "hub.json"

    @property
    def hub_authority(self) -> Path:
        """The certificate of the authority that signs for the hub alone."""
        return self.folder / "hub-authority.pem"

    @property
    def own_searches(self) -> Path:
        """When guests searched for their own registration."""
        return self.folder / "own-searches.json"

    @property
    def station_lock(self) -> Path:
        """Held by the one process of this home that talks to the hub."""
        return self.folder / "line.lock"

    @property
    def mail_lock(self) -> Path:
        """Held by the one process of this home that sends mail."""
        return self.folder / "mail.lock"

    @property
    def camera_choice(self) -> Path:
        """The camera that was chosen at the desk."""
        return self.folder / "camera.json"

    @property
    def roster_choices(self) -> Path:
        """What was decided about lists, by their headings."""
        return self.folder / "roster-choices.json"

    @property
    def wrong_pins(self) -> Path:
        """The times of the last wrong PINs."""
        return self.folder / "wrong-pins.json"

    def create(self) -> None:
        """Create the folder for this user alone; close the files in one that was there.

        Raise KnownFault if that fails.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except FileExistsError as error:
            raise KnownFault(
                f"The home {self.folder} is a file, not a folder. Name another with "
                "--home."
            ) from error
        except OSError as error:
            raise KnownFault(
                f"The home {self.folder} cannot be made: {error.strerror}. Name "
                "another with --home, or give this user the right to write there."
            ) from error
        self.close_to_others()

    def close_to_others(self) -> str:
        """Close what kiosk made to other users; return a sentence if that fails.

        The folder itself is left as whoever made it wanted it: one of mode 0700 is
        closed already.
        """
        if os.name != "posix" or not self.folder.is_dir():
            return ""
        mode = self.folder.stat().st_mode
        if not mode & _OTHERS:
            return ""
        for entry in filter(_is_open, self._own_entries()):
            with suppress(OSError):  # it is another user's
                entry.chmod(stat.S_IMODE(entry.stat().st_mode) & ~_OTHERS)
        if mode & _OTHERS_WRITE:
            may = "change"
        elif any(map(_is_open, self._own_entries())):
            may = "read"
        else:
            return ""
        return (
            f"Other users of this computer may {may} what is in {self.folder}; close "
            f"it to them: chmod 700 {self.folder}."
        )

    def _own_entries(self) -> Iterator[Path]:
        for pattern in _PATTERNS:
            yield from self.folder.glob(pattern)


def _is_open(path: Path) -> bool:
    """Return whether others may do something with a file or folder; links lead away."""
    with suppress(OSError):
        return not path.is_symlink() and bool(path.stat().st_mode & _OTHERS)
    return False
