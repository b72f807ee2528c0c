"""The folder of PDFs: complete files, one a job, and a sentence when it fails."""

import os
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, Printer
from kiosk.devices.printers.folder_printer import FolderPrinter
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture
def work(badge: BadgeContent) -> PrintRequest:
    return PrintRequest(job_id="018f-77", reference="DIL-002", content=badge)


@pytest.fixture
def printer(tmp_path: Path, layout: BadgeLayout) -> FolderPrinter:
    return FolderPrinter(tmp_path / "badges", layout)


def test_a_badge_becomes_a_pdf_of_its_own(
    printer: FolderPrinter, work: PrintRequest
) -> None:
    assert printer.send(work) == JobStatus(BadgeState.DONE)
    (path,) = printer.folder.iterdir()
    assert path.name == "DIL-002_018f-77.pdf"
    sides = len(printer.layout.sides)
    assert len(pypdfium2.PdfDocument(path.read_bytes())) == sides


def test_it_is_a_printer_and_says_where_badges_go(printer: FolderPrinter) -> None:
    anyone: Printer = printer
    assert anyone.name == f"PDFs in {printer.folder}"


def test_a_job_is_printed_once_however_often_it_is_sent(
    printer: FolderPrinter, work: PrintRequest
) -> None:
    printer.send(work)
    path = printer.path_of(work)
    before = path.stat()
    assert printer.send(work) == JobStatus(BadgeState.DONE)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    printer.send(replace(work, job_id="018f-78"))
    assert len(list(printer.folder.iterdir())) == 2


@pytest.mark.parametrize("reference", ["../../up", "a/b", "", ".hidden", "é" * 300])
def test_a_reference_never_leads_out_of_the_folder(
    printer: FolderPrinter, work: PrintRequest, reference: str
) -> None:
    assert printer.send(replace(work, reference=reference)).state is BadgeState.DONE
    assert [path.suffix for path in printer.folder.iterdir()] == [".pdf"]


def test_a_folder_that_cannot_be_made_is_the_printer_s_problem(
    printer: FolderPrinter, work: PrintRequest
) -> None:
    printer.folder.touch()
    printed = printer.send(work)
    assert printed.state is BadgeState.FAILED
    assert "cannot be made" in printed.problem


def test_a_full_disk_leaves_nothing_half_written(
    printer: FolderPrinter, work: PrintRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    printed = printer.send(work)
    assert printed.state is BadgeState.FAILED
    assert "no space left" in printed.problem
    assert list(printer.folder.iterdir()) == []


def test_what_was_there_stays_when_its_successor_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ticket.pdf"
    write_atomically(path, b"old")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(5)))
    with pytest.raises(KnownFault, match="cannot be written"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
