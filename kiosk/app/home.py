"""The folder where one station keeps everything: database, settings, badges."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from kiosk.domain.fault import KnownFault


def usual_home() -> Path:
    """Say where this system keeps a program's data."""
    return user_data_path("kiosk", appauthor=False)


@dataclass(frozen=True, slots=True)
class Home:
    """A station's folder and the names in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The records."""
        return self.folder / "kiosk.db"

    @property
    def badges(self) -> Path:
        """Where the default printer lays its PDFs."""
        return self.folder / "badges"

    @property
    def paper(self) -> Path:
        """The lists that are printed when nothing else works."""
        return self.folder / "paper"

    @property
    def exports(self) -> Path:
        """What is written for the organiser."""
        return self.folder / "exports"

    @property
    def hub(self) -> Path:
        """Which hub was joined, and the secret that opens it."""
        return self.folder / "hub.json"

    @property
    def line_lock(self) -> Path:
        """Held by the one process of this home that speaks for it with the hub."""
        return self.folder / "line.lock"

    @property
    def camera_choice(self) -> Path:
        """Which camera was chosen at the desk."""
        return self.folder / "camera.json"

    @property
    def wrong_pins(self) -> Path:
        """When wrong PINs were tried here last."""
        return self.folder / "wrong-pins.json"

    def prepare(self) -> None:
        """Make the folder, for this user alone.

        Raises KnownFault when that cannot be done.
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
