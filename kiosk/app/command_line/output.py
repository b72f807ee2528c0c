"""The output of commands: JSON for scripts, lines and tables for people."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from kiosk.app.command_line.streams import (
    UNPRINTABLE,
    printable,
    terminal_width,
    wrap_line,
    write_line,
)

_UNLIMITED_WIDTH = 10_000
"""The width without a terminal: every row is on one line."""


def print_json(value: object) -> None:
    """Print one JSON value on a line, and flush."""
    line = json.dumps(value, ensure_ascii=False)
    write_line(UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", line))


def print_line(line: str = "") -> None:
    """Print one line, and flush; on a terminal it wraps between words."""
    write_line(wrap_line(line, sys.stdout))


def print_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    folding: Sequence[str] = (),
) -> None:
    """Print a table as wide as the terminal; only ``folding`` columns wrap."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, collapse_padding=True
    )
    for heading in headings:
        table.add_column(heading, no_wrap=heading not in folding, overflow="fold")
    for row in rows:
        cells = ("" if cell is None else printable(str(cell)) for cell in row)
        table.add_row(*map(Text, cells))
    console = Console(
        file=sys.stdout, width=terminal_width(sys.stdout) or _UNLIMITED_WIDTH
    )
    with console.capture() as drawn:
        console.print(table)
    for line in drawn.get().splitlines():
        write_line(line.rstrip())


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar on a terminal; yield the function that updates it."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    hidden = not console.is_terminal
    with Progress(console=console, transient=True, disable=hidden) as progress:
        task = progress.add_task(label, total=None)

        def update(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield update
