"""A table as CSV for a spreadsheet, with nothing in it that one would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from kiosk.exchange.defusing import defuse


def write_csv(
    file: BinaryIO, columns: Sequence[str], rows: Iterable[Iterable[str]]
) -> None:
    """Write a heading and rows, each cell defused; spreadsheets see it is UTF-8."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(map(defuse, row) for row in rows)
    text.detach()
