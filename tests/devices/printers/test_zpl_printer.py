"""Label printers: what they print, and what ~HS reports."""

import socket

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.devices.printers.zpl_printer import ZplPrinter
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.conftest import CODE
from tests.devices.printers.label_printer import LabelPrinter
from tests.devices.printers.print_servers import wait_for
from tests.devices.printers.printed_output import codes, render_label, request_of

pytestmark = pytest.mark.usefixtures("fonts")

DONE = JobStatus(BadgeState.DONE)
UNDER_WAY = JobStatus(BadgeState.SENT, settled=False)


@pytest.fixture(params=[203, 300])
def dpi(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def printer(zebra: LabelPrinter, layout: BadgeLayout, dpi: int) -> ZplPrinter:
    return ZplPrinter("Labels", "127.0.0.1", zebra.port, layout, dpi)


@pytest.fixture
def coarse(zebra: LabelPrinter, card: BadgeLayout) -> ZplPrinter:
    return ZplPrinter("Labels", "127.0.0.1", zebra.port, card)


def test_a_label_is_the_badge_in_its_size_and_its_code_reads(
    printer: ZplPrinter, zebra: LabelPrinter, work: PrintRequest, dpi: int
) -> None:
    assert printer.send(work) == UNDER_WAY
    assert printer.job_status(work.job_id) == DONE
    (printed,) = zebra.printed
    drawn = render_label(printed, dpi)
    layout = printer.layout
    assert drawn.size == (
        round(layout.width / 25.4 * dpi),
        round(layout.height / 25.4 * dpi),
    )
    assert codes(drawn) == [CODE]
    assert b"Boutin" not in printed


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [
        ("paper", PrinterTrouble.PAPER_OUT),
        ("head", PrinterTrouble.COVER_OPEN),
        ("paused", PrinterTrouble.PAUSED),
        ("full", PrinterTrouble.OTHER),
    ],
)
def test_nothing_is_sent_to_a_printer_that_cannot_print(
    coarse: ZplPrinter,
    zebra: LabelPrinter,
    work: PrintRequest,
    wrong: str,
    trouble: PrinterTrouble,
) -> None:
    zebra.faults.add(wrong)
    printed = coarse.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, trouble)
    assert printed.problem
    zebra.repair()
    assert zebra.printed == []
    coarse.send(work)
    assert coarse.job_status(work.job_id) == DONE


def test_a_missing_ribbon_matters_only_where_one_is_used(
    coarse: ZplPrinter, zebra: LabelPrinter
) -> None:
    zebra.faults.add("ribbon")
    assert coarse.status().trouble is None
    zebra.faults.add("transfer")
    assert coarse.status().trouble is PrinterTrouble.RIBBON_OUT


def test_labels_that_run_out_are_reported_and_the_waiting_badge_is_printed_once(
    coarse: ZplPrinter, zebra: LabelPrinter, work: PrintRequest
) -> None:
    zebra.runs_out = True
    printed = coarse.send(work)
    assert (printed.state, printed.trouble) == (
        BadgeState.SENT,
        PrinterTrouble.PAPER_OUT,
    )
    assert coarse.job_status(work.job_id).trouble is PrinterTrouble.PAPER_OUT
    zebra.repair()
    assert coarse.job_status(work.job_id) == DONE
    assert coarse.send(work) == DONE
    assert len(zebra.printed) == 1


def test_a_printer_that_breaks_off_leaves_the_badge_in_doubt(
    coarse: ZplPrinter, zebra: LabelPrinter, work: PrintRequest
) -> None:
    zebra.drops = True
    printed = coarse.send(work)
    assert printed.state is BadgeState.UNKNOWN
    assert coarse.send(work).state is BadgeState.UNKNOWN
    assert coarse.job_status(work.job_id).state is BadgeState.UNKNOWN


def test_a_printer_that_was_off_with_a_badge_in_it_leaves_it_in_doubt(
    coarse: ZplPrinter, zebra: LabelPrinter, work: PrintRequest
) -> None:
    zebra.runs_out = True
    coarse.send(work)
    with zebra.switched_off():
        gone = coarse.job_status(work.job_id)
        assert (gone.state, gone.trouble) == (BadgeState.SENT, PrinterTrouble.GONE)
        assert not gone.settled
    zebra.power_cycle()
    assert coarse.job_status(work.job_id).state is BadgeState.UNKNOWN


def test_a_printer_that_was_only_out_of_reach_prints_on(
    coarse: ZplPrinter, zebra: LabelPrinter, work: PrintRequest
) -> None:
    zebra.runs_out = True
    coarse.send(work)
    with zebra.switched_off():
        coarse.job_status(work.job_id)
    assert coarse.job_status(work.job_id).trouble is PrinterTrouble.PAPER_OUT
    zebra.repair()
    assert coarse.job_status(work.job_id) == DONE


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\x02\x03" * 3,
        b"\x02030,9,0,0792,000,0,0,0,000,0,0,0\x03\r\n" * 3,
        b"A" * 100_000,
        b"\x00\xff\x03\x03\x03",
    ],
)
def test_a_printer_that_answers_nonsense_gets_the_badge_and_is_followed_no_further(
    coarse: ZplPrinter, zebra: LabelPrinter, badge: BadgeContent, answer: bytes
) -> None:
    zebra.answer = answer
    first, second = request_of(badge), request_of(badge)
    assert coarse.send(first) == JobStatus(BadgeState.SENT)
    asked = zebra.asked
    assert coarse.send(second) == JobStatus(BadgeState.SENT)
    assert coarse.job_status(second.job_id) == JobStatus(BadgeState.SENT)
    assert zebra.asked == asked
    assert coarse.status() == PrinterStatus(detail="It does not say how it is.")
    wait_for(lambda: len(zebra.printed) == 2, "label")
    assert [codes(render_label(label, 203)) for label in zebra.printed] == [
        [CODE],
        [CODE],
    ]


def test_a_printer_that_is_not_there_has_printed_nothing(
    card: BadgeLayout, work: PrintRequest
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    printer = ZplPrinter("Labels", "127.0.0.1", port, card)
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, PrinterTrouble.GONE)
    assert printed.problem == f"Nothing answers at 127.0.0.1, port {port}."
    assert printer.status() == PrinterStatus(PrinterTrouble.GONE, printed.problem)


def test_a_badge_of_another_process_is_in_doubt(
    coarse: ZplPrinter, work: PrintRequest
) -> None:
    assert coarse.job_status(work.job_id).state is BadgeState.UNKNOWN


def test_the_length_of_the_labels_is_reported(
    printer: ZplPrinter, zebra: LabelPrinter, dpi: int
) -> None:
    assert zebra.faults == set()
    length = "99 mm" if dpi == 203 else "67 mm"
    assert printer.status() == PrinterStatus(media=(f"labels of {length}",))
