"""Standard input and output: UTF-8, line by line, without control characters."""

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

MAX_LINE = 65_536
"""Characters of a line that are read; the rest of the line is dropped."""

UNPRINTABLE = re.compile(rf"[{CONTROLS}\ud800-\udfff]")
"""Surrogates included, which stand for invalid UTF-8."""


class OutputError(KnownFault):
    """The output cannot be written."""


_ISOLATED = rf"\u2068[^{CONTROLS}\ud800-\udfff]*\u2069"
"""A name within a sentence that reads in its own direction."""
_ISOLATED_OR_UNPRINTABLE = re.compile(rf"({_ISOLATED})|{UNPRINTABLE.pattern}")


def printable(text: str) -> str:
    """Return a text on one line, with its control characters replaced."""
    return _ISOLATED_OR_UNPRINTABLE.sub(
        lambda match: match[1] or "\N{REPLACEMENT CHARACTER}", text
    )


def clean_option(text: str | None) -> str | None:
    """Clean a text that was given as an option: it is shown and stored like this."""
    if text is None:
        return None
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def prepare_streams() -> None:
    """Make the streams usable, whatever they are."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def discard_stdout() -> None:
    """Discard the output that could not be written, so that it is not retried."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_line(line: str) -> None:
    """Write one line to standard output, and flush.

    Raise OutputError if that fails.
    """
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The answer cannot be written: {error.strerror}.") from error


def print_error(sentence: str) -> None:
    """Print a sentence on standard error."""
    with suppress(OSError):
        sys.stderr.write(wrap_line(sentence, sys.stderr) + "\n")
        sys.stderr.flush()


def wrap_line(line: str, stream: TextIO) -> str:
    """Wrap a line between words, on a terminal only."""
    text, columns = printable(line), terminal_width(stream)
    if columns is None:
        return text
    indent = " " * (len(text) - len(text.lstrip()) + 2)
    return textwrap.fill(
        text,
        columns,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def terminal_width(stream: TextIO) -> int | None:
    """Return a terminal's width in characters; None for a file or a pipe."""
    if os.environ.get("COLUMNS", "").isdecimal() or stream.isatty():
        return shutil.get_terminal_size().columns
    return None


def is_reader_gone() -> bool:
    """Return whether the process that reads our output through a pipe has gone."""
    try:
        poller = select.poll()
        poller.register(sys.stdout.fileno(), 0)
        return any(events & select.POLLERR for _, events in poller.poll(0))
    except (AttributeError, OSError, ValueError):  # not available on this system
        return False


def prompt_secret(prompt: str) -> str:
    """Prompt for a secret, without echo and outside the shell's history."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        return getpass(prompt)
    return sys.stdin.readline(MAX_LINE)


def prompt(question: str) -> str:
    """Ask a question and return the answer, an empty one without a reader."""
    if sys.stdin is None:
        return ""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline(MAX_LINE).strip()


def read_lines() -> Iterator[str]:
    """Yield the lines of standard input as they come, without blank ones."""
    if sys.stdin is None:
        return
    if sys.stdin.isatty():
        print_error("Scan or type a code, then Enter; Ctrl+D ends.")
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    while line := sys.stdin.readline(MAX_LINE):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = sys.stdin.readline(MAX_LINE)
        if line.strip():
            yield line.rstrip("\n")
