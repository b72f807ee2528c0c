"""Which badge goes to which printer."""

import pytest

from kiosk.domain.badges.print_routing import PrinterConfig, PrintRouting

GUESTS = frozenset({"guest"})
CARDS, LARGE = frozenset({"cr80"}), frozenset({"a6"})


def routing(*printers: PrinterConfig, **layouts: str) -> PrintRouting:
    return PrintRouting(printers=printers, layout="cr80", layouts=layouts)


def test_the_first_printer_that_takes_a_badge_gets_it() -> None:
    both = routing(PrinterConfig(name="Front"), PrinterConfig(name="Back"))
    assert both.printer_for("guest") == "Front"


def test_a_printer_may_be_there_for_some_categories_in_any_case() -> None:
    both = routing(
        PrinterConfig(name="Front", categories=GUESTS), PrinterConfig(name="Back")
    )
    assert both.printer_for("Guest") == "Front"
    assert both.printer_for("speaker") == "Back"


def test_a_badge_goes_where_its_size_is() -> None:
    sizes = routing(
        PrinterConfig(name="Cards", layouts=CARDS),
        PrinterConfig(name="Large", layouts=LARGE),
        speaker="a6",
    )
    assert sizes.printer_for("guest") == "Cards"
    assert sizes.printer_for("Speaker") == "Large"


def test_what_nobody_takes_goes_nowhere() -> None:
    assert (
        routing(PrinterConfig(name="Large", layouts=LARGE)).printer_for("guest") is None
    )
    assert (
        routing(PrinterConfig(name="A", categories=GUESTS)).printer_for("staff") is None
    )
    assert routing().printer_for("guest") is None


@pytest.mark.parametrize(
    ("unfit", "printer"),
    [
        ((), "A"),
        (("B", "C"), "A"),
        (("A",), "B"),
        (("A", "B"), "C"),
        (("A", "B", "C"), "A"),
    ],
)
def test_each_falls_back_on_the_next_and_else_the_badge_waits_for_the_first(
    unfit: tuple[str, ...], printer: str
) -> None:
    three = routing(
        PrinterConfig(name="A", categories=GUESTS, fallback="B"),
        PrinterConfig(name="B", categories=frozenset({"staff"}), fallback="C"),
        PrinterConfig(name="C", categories=frozenset({"press"}), fallback="A"),
    )
    assert three.printer_for("guest", unfit) == printer


def test_nobody_falls_back_on_a_printer_without_the_size() -> None:
    three = routing(
        PrinterConfig(name="A", fallback="B"),
        PrinterConfig(name="B", layouts=LARGE, fallback="C"),
        PrinterConfig(name="C"),
    )
    assert three.printer_for("guest", {"A"}) == "C"
    assert three.printer_for("guest", {"A", "C"}) == "A"


def test_without_one_to_fall_back_on_a_badge_waits() -> None:
    two = routing(PrinterConfig(name="A"), PrinterConfig(name="B"))
    assert two.printer_for("guest", {"A"}) == "A"
