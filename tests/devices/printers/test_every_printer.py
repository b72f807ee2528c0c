"""The behaviour that all printers share, and that the spooler relies on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, Printer
from kiosk.devices.printers.folder_printer import FolderPrinter
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.devices.printers.system_printer import SystemPrinter
from kiosk.devices.printers.zpl_printer import ZplPrinter
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.printers.print_servers import (
    VirtualPrinter,
    free_port,
    settle,
    wait_for,
)
from tests.devices.printers.print_shop import PaperPrinter
from tests.devices.printers.printed_output import request_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

TAKEN = {BadgeState.SENT, BadgeState.DONE}


@dataclass(frozen=True)
class Candidate:
    """A printer, the same one where it cannot be reached, and its count of sheets."""

    printer: Printer
    gone: Printer
    sheets: Callable[[], int]
    proves: bool = True


def folder(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    path = Path(request.getfixturevalue("tmp_path"))
    (path / "file").touch()
    printer = FolderPrinter(path / "badges", card)
    gone = FolderPrinter(path / "file" / "badges", card)
    return Candidate(printer, gone, lambda: len(list(printer.folder.iterdir())))


def ipp(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    virtual: VirtualPrinter = request.getfixturevalue("virtual")
    printer = IppPrinter("Front", virtual.address, card)
    gone = IppPrinter("Front", f"ipp://localhost:{free_port()}/ipp/print", card)
    return Candidate(printer, gone, lambda: len(virtual.tray))


def queue(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    request.getfixturevalue("cups")
    return replace(ipp(request, card), printer=IppPrinter("Front", "cups:badges", card))


def system(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    request.getfixturevalue("cups")
    return replace(
        ipp(request, card),
        printer=SystemPrinter("Front", "badges", card),
        gone=SystemPrinter("Front", "nix", card),
        proves=False,
    )


def labels(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    zebra = request.getfixturevalue("zebra")
    printer = ZplPrinter("Front", "127.0.0.1", zebra.port, card)
    gone = ZplPrinter("Front", "127.0.0.1", free_port(), card)
    return Candidate(printer, gone, lambda: len(zebra.printed))


def mute_labels(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    request.getfixturevalue("zebra").answer = b"?" * 1000
    return replace(labels(request, card), proves=False)


def simulated(_request: pytest.FixtureRequest, _card: BadgeLayout) -> Candidate:
    paper = PaperPrinter("Front")
    gone = PaperPrinter("Front", trouble=PrinterTrouble.GONE)
    return Candidate(paper, gone, lambda: len(paper.papers))


@pytest.fixture(params=[folder, ipp, queue, system, labels, mute_labels, simulated])
def candidate(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    """One of each kind; what it needs is started with it."""
    made: Candidate = request.param(request, card)
    return made


def test_a_badge_is_accepted_and_comes_out_and_only_proof_is_called_done(
    candidate: Candidate, work: PrintRequest
) -> None:
    printed = candidate.printer.send(work)
    assert printed.state in TAKEN
    assert printed.trouble is None
    status = settle(candidate.printer, work)
    assert status == JobStatus(BadgeState.DONE if candidate.proves else BadgeState.SENT)
    wait_for(candidate.sheets, "sheet")
    assert candidate.sheets() == 1


def test_a_job_comes_out_once_however_often_it_is_sent_and_from_which_thread(
    candidate: Candidate, badge: BadgeContent
) -> None:
    first, second = request_of(badge), request_of(badge)
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(candidate.printer.send, first).result().state in TAKEN
        assert candidate.printer.send(first).state in TAKEN
        settle(candidate.printer, first)
        assert thread.submit(candidate.printer.send, first).result().state in TAKEN
        assert candidate.printer.send(second).state in TAKEN
    settle(candidate.printer, second)
    wait_for(lambda: candidate.sheets() >= 2, "sheets")
    assert candidate.sheets() == 2


def test_a_badge_that_it_never_saw_is_not_called_printed(
    candidate: Candidate, work: PrintRequest
) -> None:
    status = candidate.printer.job_status(work.job_id)
    assert status.state in {BadgeState.QUEUED, BadgeState.UNKNOWN}
    assert status.settled


def test_it_has_a_name_and_no_trouble(candidate: Candidate) -> None:
    assert candidate.printer.status().trouble is None
    assert candidate.printer.name


def test_an_unreachable_printer_prints_nothing_and_raises_nothing(
    candidate: Candidate, work: PrintRequest
) -> None:
    printed = candidate.gone.send(work)
    assert printed.state in {BadgeState.QUEUED, BadgeState.FAILED}
    assert printed.problem
    assert candidate.gone.status().trouble is PrinterTrouble.GONE
    assert candidate.gone.job_status(work.job_id).state is not BadgeState.DONE


def test_nothing_of_the_person_is_in_what_it_says_or_logs(
    candidate: Candidate, work: PrintRequest, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        statuses = [candidate.printer.send(work), candidate.gone.send(work)]
        statuses += [
            settle(candidate.printer, work),
            candidate.gone.job_status(work.job_id),
        ]
        texts = f"{statuses} {candidate.printer.status()} {caplog.text}"
        assert "Boutin" not in texts
        assert work.reference not in texts
