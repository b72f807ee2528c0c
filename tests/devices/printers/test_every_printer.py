"""What every printer does alike, whatever it is: what the spool relies on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Printed, Printer
from kiosk.devices.printers.folder import FolderPrinter
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.devices.printers.system import SystemPrinter
from kiosk.devices.printers.zpl import ZplPrinter
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeContent, BadgeWork
from tests.devices.print_shop import PaperPrinter
from tests.devices.printers.parts import VirtualPrinter, free_port, settled, wait_for
from tests.devices.printers.sheets import work_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

TAKEN = {BadgeState.SENT, BadgeState.DONE}


@dataclass(frozen=True)
class Candidate:
    """A printer, the same one where it is not there, and how many sheets came out."""

    printer: Printer
    gone: Printer
    sheets: Callable[[], int]
    proves: bool = True


def folder(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    place = Path(request.getfixturevalue("tmp_path"))
    (place / "file").touch()
    printer = FolderPrinter(place / "badges", card)
    gone = FolderPrinter(place / "file" / "badges", card)
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


def fake(_request: pytest.FixtureRequest, _card: BadgeLayout) -> Candidate:
    paper = PaperPrinter("Front")
    gone = PaperPrinter("Front", trouble=Trouble.GONE)
    return Candidate(paper, gone, lambda: len(paper.papers))


@pytest.fixture(params=[folder, ipp, queue, system, labels, mute_labels, fake])
def candidate(request: pytest.FixtureRequest, card: BadgeLayout) -> Candidate:
    """One of each kind; what it needs is started with it."""
    made: Candidate = request.param(request, card)
    return made


def test_a_badge_is_taken_and_comes_out_and_only_proof_is_called_done(
    candidate: Candidate, work: BadgeWork
) -> None:
    printed = candidate.printer.send(work)
    assert printed.state in TAKEN
    assert printed.trouble is None
    told = settled(candidate.printer, work)
    assert told == Printed(BadgeState.DONE if candidate.proves else BadgeState.SENT)
    wait_for(candidate.sheets, "sheet")
    assert candidate.sheets() == 1


def test_a_job_comes_out_once_however_often_it_is_sent_and_from_which_thread(
    candidate: Candidate, badge: BadgeContent
) -> None:
    one, other = work_of(badge), work_of(badge)
    with ThreadPoolExecutor(1) as spool:
        assert spool.submit(candidate.printer.send, one).result().state in TAKEN
        assert candidate.printer.send(one).state in TAKEN
        settled(candidate.printer, one)
        assert spool.submit(candidate.printer.send, one).result().state in TAKEN
        assert candidate.printer.send(other).state in TAKEN
    settled(candidate.printer, other)
    wait_for(lambda: candidate.sheets() >= 2, "sheets")
    assert candidate.sheets() == 2


def test_a_badge_that_it_never_saw_is_not_called_printed(
    candidate: Candidate, work: BadgeWork
) -> None:
    told = candidate.printer.follow(work.job_id)
    assert told.state in {BadgeState.QUEUED, BadgeState.UNKNOWN}
    assert told.settled


def test_it_is_well_and_named(candidate: Candidate) -> None:
    assert candidate.printer.condition().trouble is None
    assert candidate.printer.name


def test_where_it_is_not_there_nothing_is_printed_and_nothing_raised(
    candidate: Candidate, work: BadgeWork
) -> None:
    printed = candidate.gone.send(work)
    assert printed.state in {BadgeState.QUEUED, BadgeState.FAILED}
    assert printed.problem
    assert candidate.gone.condition().trouble is Trouble.GONE
    assert candidate.gone.follow(work.job_id).state is not BadgeState.DONE


def test_nothing_of_the_person_is_in_what_it_says_or_logs(
    candidate: Candidate, work: BadgeWork, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        said = [candidate.printer.send(work), candidate.gone.send(work)]
        said += [settled(candidate.printer, work), candidate.gone.follow(work.job_id)]
        told = f"{said} {candidate.printer.condition()} {caplog.text}"
        assert "Boutin" not in told
        assert work.reference not in told
