"""Files with bytes changed at random: read, or refused in words; never a crash."""

import contextlib
import io
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import inspect_roster, read_roster

SAMPLE = Path(__file__).parents[2] / "resources" / "event"
CHANGES = st.lists(
    st.tuples(st.integers(0, 9999), st.sampled_from(b'",;\n\0\x80\xff=[{x')),
    min_size=1,
    max_size=12,
)


def spreadsheet() -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(20):
            sheet.write_row(row, 0, ["name", "email"] if not row else [f"x{row}", ""])
    return data.getvalue()


WHOLE = {
    "roster.csv": (SAMPLE / "roster.csv").read_bytes(),
    "roster.xlsx": spreadsheet(),
    "event.toml": (SAMPLE / "dilema-2023.toml").read_bytes(),
}


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(list(WHOLE)), changes=CHANGES, cut=st.integers(0, 3))
def test_a_damaged_file_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory,
    event: Event,
    name: str,
    changes: list[tuple[int, int]],
    cut: int,
) -> None:
    data = bytearray(WHOLE[name])
    for place, byte in changes:
        data[place * len(data) // 10_000] = byte
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data[: len(data) // cut] if cut else data)
    with contextlib.suppress(KnownFault):
        if name == "event.toml":
            read_event(path)
        else:
            read_roster(path, event)


@settings(max_examples=150, deadline=None)
@given(cells=st.lists(st.text(max_size=30), min_size=17, max_size=17))
def test_a_row_of_any_cells_is_read_or_rejected(
    tmp_path_factory: pytest.TempPathFactory, event: Event, cells: list[str]
) -> None:
    heading = (
        "reference,order,position id,name,infix,family_name,email,category,state,code,"
        "language,valid_from,valid_until,checkpoints,paid,special attention,note"
    )
    path = tmp_path_factory.getbasetemp() / "cells.csv"
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    path.write_text(f"{heading}\n{quoted}\n", encoding="utf-8", newline="")
    assert len(inspect_roster(path, event)) <= 1
