"""Files and folders that may stand in for a camera."""

from pathlib import Path

from kiosk.domain.fault import KnownFault

KINDS = {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"}


def place_named(text: str) -> Path | None:
    """Give the file or folder that a text names, unless it names a camera."""
    if not text:
        return None
    path = Path(text).expanduser()
    if path.exists() or len(path.parts) > 1 or path.suffix:
        return path
    return None


def pictures_in(path: Path) -> list[Path]:
    """List a folder's pictures in the order of their names; none of a video.

    Raises KnownFault for a place that has nothing to show.
    """
    try:
        if path.is_dir():
            return _listed(path)
        with path.open("rb") as file:
            if not file.read(1):
                raise KnownFault(f"{path} is empty; give a video or a picture.")
    except FileNotFoundError as error:
        raise KnownFault(
            f"There is no file or folder {path}; check its name and folder."
        ) from error
    except OSError as error:
        raise KnownFault(f"{path} cannot be read: {error.strerror}.") from error
    return [path] if path.suffix.casefold() in KINDS else []


def _listed(folder: Path) -> list[Path]:
    paths = sorted(folder.iterdir())
    if found := [path for path in paths if path.suffix.casefold() in KINDS]:
        return found
    raise KnownFault(
        f"There are no pictures in {folder}; put PNG or JPEG files there, or give a "
        "video."
    )
