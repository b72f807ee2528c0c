"""The folder where one station stores everything: database, settings, badges."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from kiosk.domain.fault import KnownFault


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
    def station_lock(self) -> Path:
        """Held by the one process of this home that talks to the hub."""
        return self.folder / "line.lock"

    @property
    def camera_choice(self) -> Path:
        """The camera that was chosen at the desk."""
        return self.folder / "camera.json"

    @property
    def wrong_pins(self) -> Path:
        """The times of the last wrong PINs."""
        return self.folder / "wrong-pins.json"

    def create(self) -> None:
        """Create the folder, for this user alone.

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
