"""Files read whole, up to a limit."""

from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.paths import cause_of, quoted_path

_MEBIBYTE = 1024 * 1024


def read_bounded(path: Path, max_mebibytes: int) -> bytes:
    """Return a file's bytes, ``max_mebibytes`` at most.

    Raise KnownFault if it is missing, unreadable or larger; a missing one's cause is
    the system's FileNotFoundError.
    """
    try:
        if path.is_dir():
            raise KnownFault(
                "{path} is a folder; name a file in it.", path=quoted_path(path)
            )
        with path.open("rb") as file:
            data = file.read(max_mebibytes * _MEBIBYTE + 1)
    except FileNotFoundError as error:
        raise KnownFault(
            "There is no file {path}; check its name and folder.",
            path=quoted_path(path),
        ) from error
    except (OSError, ValueError) as error:
        raise KnownFault(
            "{path} cannot be read ({error}); check that it is a file that you "
            "may read.",
            path=quoted_path(path),
            error=cause_of(error),
        ) from error
    if len(data) > max_mebibytes * _MEBIBYTE:
        raise KnownFault(
            "{path} is larger than {most} MB, which is the most that is read; "
            "check that it is the right file.",
            path=quoted_path(path),
            most=max_mebibytes,
        )
    return data
