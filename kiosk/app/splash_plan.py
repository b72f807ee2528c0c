"""Decides by the command line alone whether this process opens one window, and how.

It runs before every command, so it imports the standard library only.
"""

import json
import os
import tomllib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.display import has_display

FLAGS = frozenset({"--full-screen", "--locked", "--out", "--wall"})
VALUES = frozenset(
    (
        *("--home", "--event", "--checkpoint", "--station", "--camera", "--at"),
        *("--screens", "--opening"),
    )
)


@dataclass(frozen=True, slots=True)
class SplashPlan:
    """The place of the splash; ``number`` counts faces that are opened together."""

    home: Path | None
    full_screen: bool = False
    number: int | None = None


def plan_splash(words: Sequence[str]) -> SplashPlan | None:
    """Return the plan for the one window that a command opens; None if it opens none.

    An invalid command opens none either: its own parser reports it.
    """
    parsed = _parse(words)
    if parsed is None:
        return None
    options, names = parsed
    named = options.get("--home") or os.environ.get("KIOSK_HOME")
    home = Path(named) if named else None
    match names:
        case []:
            alone = options.keys() <= {"--home"} and has_display()
            return SplashPlan(home) if alone else None
        case ["open"] | ["open", "attendee" | "desk" | "organiser" | "office"]:
            if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
                return None
        case _:
            return None
    opening = _read_opening(options.get("--opening", "{}"))
    return SplashPlan(
        home,
        full_screen=bool(
            options.keys() & {"--full-screen", "--locked"}
            or opening.get("full_screen")
            or opening.get("locked")
        ),
        number=opening.get("number"),
    )


def read_theme(home: Path) -> str:
    """Return the theme that a home's settings name; empty if none can be read.

    The settings are validated when they are read for the face.
    """
    theme: object = os.environ.get("KIOSK_LOOK")
    if not theme:
        with suppress(OSError, ValueError, RuntimeError):
            text = (home.expanduser() / "settings.toml").read_text("utf-8-sig")
            theme = tomllib.loads(text).get("look")
    return theme if isinstance(theme, str) else ""


def _parse(words: Sequence[str]) -> tuple[dict[str, str], list[str]] | None:
    """Return the options and the other words; None where one opens no single window."""
    options: dict[str, str] = {}
    names: list[str] = []
    remaining = iter(words)
    for word in remaining:
        option, equals, value = word.partition("=")
        if word in FLAGS:
            options[word] = ""
        elif option in VALUES:
            options[option] = value if equals else next(remaining, "")
        elif word.startswith("-"):
            return None
        else:
            names.append(word)
    return options, names


def _read_opening(text: str) -> dict[str, int | None]:
    with suppress(ValueError):
        values = json.loads(text)
        if isinstance(values, dict):
            return values
    return {}
