"""What commands print: JSON for scripts, plain lines and tables for people."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from kiosk.app.command_line.streams import UNSEEN, answer, visible, width, wrapped

_ENDLESS = 10_000
"""The width of what is no terminal: every row on one line."""


def print_json(value: object) -> None:
    """Print one JSON value on a line, at once."""
    line = json.dumps(value, ensure_ascii=False)
    answer(UNSEEN.sub(lambda unseen: f"\\u{ord(unseen[0]):04x}", line))


def print_line(line: str = "") -> None:
    """Print one line, at once; on a terminal it breaks between words."""
    answer(wrapped(line, sys.stdout))


def print_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[object]],
    folding: Sequence[str] = (),
) -> None:
    """Print a table as wide as the terminal; only ``folding`` columns are broken."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, collapse_padding=True
    )
    for head in heads:
        table.add_column(head, no_wrap=head not in folding, overflow="fold")
    for row in rows:
        cells = ("" if cell is None else visible(str(cell)) for cell in row)
        table.add_row(*map(Text, cells))
    console = Console(file=sys.stdout, width=width(sys.stdout) or _ENDLESS)
    with console.capture() as drawn:
        console.print(table)
    for line in drawn.get().splitlines():
        answer(line.rstrip())


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how many have come, of how many."""
    from rich.console import Console
    from rich.progress import Progress

    shown = Console(stderr=True)
    hidden = not shown.is_terminal
    with Progress(console=shown, transient=True, disable=hidden) as progress:
        task = progress.add_task(what, total=None)

        def tell(come: int, total: int) -> None:
            progress.update(task, completed=come, total=total)

        yield tell
