"""The command line with real printers: badges on paper, the doctor, test badges."""

import pytest

from kiosk.app import printer_trial
from tests.app.running import Kiosk
from tests.devices.printers.label_printer import LabelPrinter
from tests.devices.printers.parts import Cups, VirtualPrinter, wait_for
from tests.devices.printers.sheets import codes, draw_label, look_at

pytestmark = pytest.mark.xdist_group("printing")

TEST_CODE = "KIOSK TEST BADGE 0123456789 ABCDEFGH"


def set_up(small: Kiosk, **addresses: str) -> None:
    """Give the home its printers."""
    tables = [
        f'[[printer]]\nname = "{name}"\naddress = "{address}"'
        for name, address in addresses.items()
    ]
    (small.home / "settings.toml").write_text("\n".join(tables), encoding="utf-8")


def printers(small: Kiosk) -> tuple[bool | None, str]:
    """Ask the doctor about the printers."""
    found = small("doctor", "--json").answer
    one = next(one for one in found if one["part"] == "printers")
    return one["works"], one["sentence"]


def test_a_badge_is_printed_by_a_queue_and_its_ticket_admits(
    small: Kiosk, cups: Cups, virtual: VirtualPrinter
) -> None:
    set_up(small, Front="cups:badges")
    assert cups.server
    told = small.well("badge", "G1", "--print").out
    assert told == "The badge of G1 is printed by Front.\n"
    (sheet,) = virtual.tray
    (code,) = codes(look_at(sheet))
    assert small.scan(code)["reference"] == "G1"


def test_a_badge_waits_while_the_printer_cannot_be_reached(
    small: Kiosk, virtual: VirtualPrinter
) -> None:
    set_up(small, Front=virtual.address)
    virtual.switch_off()
    told = small.well("badge", "G1", "--print").out
    assert "waiting to be printed" in told
    virtual.switch_on()
    small.well("printers")
    assert len(virtual.tray) == 1


def test_the_doctor_offers_the_queues_there_are(small: Kiosk, cups: Cups) -> None:
    assert cups.server
    works, sentence = printers(small)
    assert works is None
    assert sentence.endswith("here are: “cups:badges”")


def test_the_doctor_says_when_there_are_no_printers_at_all(
    small: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    works, sentence = printers(small)
    assert works is None
    stands_in = "stands in for a printer: badges become PDFs"
    assert sentence.endswith(f"and the system has none; “PDF” {stands_in}")
    assert f"PDF      ready               {stands_in} in" in small.well("printers").out
    monkeypatch.setattr(printer_trial, "NO_CUPS", True)
    monkeypatch.setattr("kiosk.devices.printers.system.system_names", lambda: ["XP"])
    assert printers(small)[1].endswith("here are: “system:XP”")


def test_the_doctor_tells_how_each_printer_is_and_what_to_do(
    small: Kiosk, virtual: VirtualPrinter, zebra: LabelPrinter
) -> None:
    set_up(small, Front=virtual.address, Labels=f"zpl://127.0.0.1:{zebra.port}")
    works, sentence = printers(small)
    assert works is True
    assert sentence == (
        "“Front” is ready, with cr80 86 by 54 mm; "
        "“Labels” is ready, with labels of 99 mm"
    )
    zebra.wrong.add("paper")
    virtual.switch_off()
    works, sentence = printers(small)
    virtual.switch_on()
    assert works is False
    assert "“Front” cannot be reached: switch it on" in sentence
    assert sentence.count("cannot be reached") == 1
    assert "“Labels” is out of paper: put some in (It has no labels left)" in sentence


def test_a_test_badge_comes_out_of_each_printer(
    small: Kiosk, virtual: VirtualPrinter, zebra: LabelPrinter
) -> None:
    set_up(small, Front=virtual.address, Labels=f"zpl://127.0.0.1:{zebra.port}")
    assert small.well("doctor", "--test-badge").out == (
        "“Front” has printed the test badge.\n“Labels” has printed the test badge.\n"
    )
    (sheet,), (label,) = virtual.tray, zebra.printed
    assert codes(look_at(sheet)) == codes(draw_label(label, 203)) == [TEST_CODE]
    verdict = small.scan(TEST_CODE)
    assert (verdict["verdict"], verdict["refusal"]) == ("refused", "not_a_ticket")


def test_a_test_badge_that_does_not_come_out_is_told(
    small: Kiosk, virtual: VirtualPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_trial, "PATIENCE", 0.5)
    set_up(small, Front=virtual.address)
    virtual.feel("media-empty")
    run = small("doctor", "--test-badge")
    assert run.code == 1
    assert run.out.startswith("“Front” has the test badge, and does not say")
    assert "media-empty" in run.out
    virtual.feel("well")
    wait_for(lambda: virtual.tray, "sheet")
