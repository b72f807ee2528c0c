"""Standard input and output: UTF-8, line by line, nothing raw on the screen."""

import io
import os
import re
import select
import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from getpass import getpass
from typing import TextIO

from kiosk.domain.fault import KnownFault
from kiosk.domain.tidy import CONTROLS

LONGEST_LINE = 65_536
"""Characters of a line that are looked at; what follows them is dropped."""

UNSEEN = re.compile(rf"[{CONTROLS}\ud800-\udfff]")
"""Also halves of what was no UTF-8."""


class NobodyReads(KnownFault):
    """An answer cannot be written where it should go."""


def visible(text: str) -> str:
    """Make a text safe to show: on one line, without control characters."""
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def tidy(text: str | None) -> str | None:
    """Clean a text that was given as an option: it is shown and kept as it is here."""
    return None if text is None else visible(" ".join(text.split()))


def prepare() -> None:
    """Make the streams usable, whatever this process was started with."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def abandon() -> None:
    """Forget what could not be written, so that nothing tries it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def answer(line: str) -> None:
    """Write one line of an answer, at once.

    Raises NobodyReads where that fails.
    """
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NobodyReads(f"The answer cannot be written: {error.strerror}.") from error


def complain(sentence: str) -> None:
    """Tell of a fault, on standard error."""
    with suppress(OSError):
        sys.stderr.write(wrapped(sentence, sys.stderr) + "\n")
        sys.stderr.flush()


def wrapped(line: str, stream: TextIO) -> str:
    """Break a line between words, and only on a terminal."""
    shown, columns = visible(line), width(stream)
    if columns is None:
        return shown
    indent = " " * (len(shown) - len(shown.lstrip()) + 2)
    return textwrap.fill(
        shown,
        columns,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def width(stream: TextIO) -> int | None:
    """Give a terminal's width in characters; none for a file or a pipe."""
    if os.environ.get("COLUMNS", "").isdecimal() or stream.isatty():
        return shutil.get_terminal_size().columns
    return None


def listener_left() -> bool:
    """Say whether whoever read our answers through a pipe has gone."""
    try:
        watch = select.poll()
        watch.register(sys.stdout.fileno(), 0)
        return any(state & select.POLLERR for _, state in watch.poll(0))
    except (AttributeError, OSError, ValueError):  # no such thing here
        return False


def ask_secret(prompt: str) -> str:
    """Ask for what shall stand neither on the screen nor in the shell's history."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        return getpass(prompt)
    return sys.stdin.readline(LONGEST_LINE)


def incoming_lines() -> Iterator[str]:
    """Give the lines of standard input as they come; blank ones are skipped."""
    if sys.stdin is None:
        return
    if sys.stdin.isatty():
        complain("Scan or type a code, then Enter; Ctrl+D ends.")
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    while line := sys.stdin.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = sys.stdin.readline(LONGEST_LINE)
        if line.strip():
            yield line.rstrip("\n")
