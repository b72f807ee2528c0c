"""The time zone of this computer, by its name."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.domain.event.new_event import DEFAULT_TIMEZONE

_LINK = Path("/etc/localtime")


def local_timezone() -> str:
    """Return the computer's time zone, or the institute's where it has no place's.

    ``TZ`` names it, or the link that systemd and macOS keep.
    """
    named = os.environ.get("TZ", "").removeprefix(":")
    linked = str(_LINK.resolve()).partition("zoneinfo/")[2]
    for name in (named, linked):
        if "/" in name and not name.startswith(("Etc/", "/")) and _is_zone(name):
            return name
    return DEFAULT_TIMEZONE


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True
