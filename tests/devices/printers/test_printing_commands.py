"""The command line with real printers: badges on paper, the doctor, test badges."""

import pytest

from kiosk.app.printing import printer_test
from tests.app.kiosk_runner import CliRunner
from tests.devices.printers.label_printer import LabelPrinter
from tests.devices.printers.print_servers import Cups, VirtualPrinter, wait_for
from tests.devices.printers.printed_output import codes, render_document, render_label

pytestmark = pytest.mark.xdist_group("printing")

TEST_CODE = "KIOSK TEST BADGE 0123456789 ABCDEFGH"


def write_printers(small: CliRunner, **addresses: str) -> None:
    """Write the printers into the home's settings."""
    tables = [
        f'[[printer]]\nname = "{name}"\naddress = "{address}"'
        for name, address in addresses.items()
    ]
    (small.home / "settings.toml").write_text("\n".join(tables), encoding="utf-8")


def doctor_on_printers(small: CliRunner) -> tuple[bool | None, str]:
    """Return the doctor's result on the printers."""
    checks = small("doctor", "--json").answer
    check = next(check for check in checks if check["part"] == "printers")
    return check["works"], check["sentence"]


def test_a_badge_is_printed_by_a_queue_and_its_ticket_admits(
    small: CliRunner, cups: Cups, virtual: VirtualPrinter
) -> None:
    write_printers(small, Front="cups:badges")
    assert cups.server
    output = small.succeed("badge", "G1", "--print").out
    assert output == "The badge of G1 is printed by Front.\n"
    (sheet,) = virtual.tray
    (code,) = codes(render_document(sheet))
    assert small.scan(code)["reference"] == "G1"


def test_a_badge_waits_while_the_printer_cannot_be_reached(
    small: CliRunner, virtual: VirtualPrinter
) -> None:
    write_printers(small, Front=virtual.address)
    virtual.switch_off()
    output = small.succeed("badge", "G1", "--print").out
    assert "waiting to be printed" in output
    virtual.switch_on()
    small.succeed("printers")
    assert len(virtual.tray) == 1


def test_the_doctor_offers_the_queues_there_are(small: CliRunner, cups: Cups) -> None:
    assert cups.server
    works, sentence = doctor_on_printers(small)
    assert works is None
    assert sentence.endswith("here are: “cups:badges”")


def test_the_doctor_says_when_there_are_no_printers_at_all(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    works, sentence = doctor_on_printers(small)
    assert works is None
    stands_in = "stands in for a printer: badges become PDFs"
    assert sentence.endswith(f"and the system has none; “PDF” {stands_in}")
    assert (
        f"PDF      ready               {stands_in} in" in small.succeed("printers").out
    )
    monkeypatch.setattr(printer_test, "NO_CUPS", True)
    monkeypatch.setattr(
        "kiosk.devices.printers.system_printer.system_printer_names", lambda: ["XP"]
    )
    assert doctor_on_printers(small)[1].endswith("here are: “system:XP”")


def test_the_doctor_reports_each_printer_and_what_to_do(
    small: CliRunner, virtual: VirtualPrinter, zebra: LabelPrinter
) -> None:
    write_printers(small, Front=virtual.address, Labels=f"zpl://127.0.0.1:{zebra.port}")
    works, sentence = doctor_on_printers(small)
    assert works is True
    assert sentence == (
        "“Front” is ready, with cr80 86 by 54 mm; "
        "“Labels” is ready, with labels of 99 mm"
    )
    zebra.faults.add("paper")
    virtual.switch_off()
    works, sentence = doctor_on_printers(small)
    virtual.switch_on()
    assert works is False
    assert "“Front” cannot be reached: switch it on" in sentence
    assert sentence.count("cannot be reached") == 1
    assert "“Labels” is out of paper: put some in (It has no labels left)" in sentence


def test_a_test_badge_comes_out_of_each_printer(
    small: CliRunner, virtual: VirtualPrinter, zebra: LabelPrinter
) -> None:
    write_printers(small, Front=virtual.address, Labels=f"zpl://127.0.0.1:{zebra.port}")
    assert small.succeed("doctor", "--test-badge").out == (
        "“Front” has printed the test badge.\n“Labels” has printed the test badge.\n"
    )
    (sheet,), (label,) = virtual.tray, zebra.printed
    assert (
        codes(render_document(sheet)) == codes(render_label(label, 203)) == [TEST_CODE]
    )
    verdict = small.scan(TEST_CODE)
    assert (verdict["verdict"], verdict["refusal"]) == ("refused", "not_a_ticket")


def test_a_test_badge_that_does_not_come_out_is_reported(
    small: CliRunner, virtual: VirtualPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_test, "TEST_TIMEOUT_S", 0.5)
    write_printers(small, Front=virtual.address)
    virtual.set_mood("media-empty")
    run = small("doctor", "--test-badge")
    assert run.code == 1
    assert run.out.startswith("“Front” has the test badge, and does not say")
    assert "media-empty" in run.out
    virtual.set_mood("well")
    wait_for(lambda: virtual.tray, "sheet")
