"""Python's compiled files of the program, on a disk without room for them."""

# ruff: noqa: PTH120  pathlib would be loaded, and compiled, before anything is looked at
import os
import sys

_ROOM = 32 * 2**20
"""Free bytes below which nothing is compiled into files."""


def spare_full_disk() -> None:
    """Keep Python from writing compiled files where there is hardly any room.

    Up to version 3.13 it keeps a file whose writing was cut short, and cannot read it.
    """
    folder = sys.pycache_prefix or os.path.dirname(__file__)
    try:
        disk = os.statvfs(folder)
    except (AttributeError, OSError):
        return
    if disk.f_bavail * disk.f_frsize < _ROOM:
        sys.dont_write_bytecode = True


def cut_short_sentence(error: Exception) -> str:
    """Return the sentence on a compiled file that was cut short; empty if none was."""
    if not isinstance(error, EOFError) or "marshal" not in str(error):
        return ""
    folders = {os.path.dirname(os.path.dirname(__file__)), *_import_folders()}
    return (
        "Files of the program are cut short, as a full disk leaves them. Make room on "
        f"the disk, then run: {sys.executable} -m compileall -q -f "
        f"{' '.join(sorted(folders))}."
    )


def _import_folders() -> set[str]:
    return {path for path in sys.path if path.endswith("-packages")}
