"""The time to draw badges and tickets, on paper and as images.

Run with ``.venv/bin/pytest tests/bench/test_bench_badges.py -o addopts=
--import-mode=importlib`` on a machine that has nothing else to do.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication
from pytest_benchmark.fixture import BenchmarkFixture

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image, badge_pdf
from kiosk.devices.documents.badge_sheets import lay_out_sheet, sheets_pdf
from kiosk.devices.documents.document_files import write_tickets
from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.ticket_painter import ticket_image, ticket_pdf
from kiosk.domain.badges.badge_content import BadgeContent, ProgrammeLine
from kiosk.domain.ticket import ALPHABET
from kiosk.domain.ticket_content import TicketContent
from tests.bench import with_reportlab

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES = [
    ("Bérénice", "Boutin", "Asser Institute", "speaker"),
    ("Machiko", "Kanetake", "Utrecht University", "speaker"),
    ("Maria Elisabeth", "van der Berg-Oosterhuis", "Vrije Universiteit", "guest"),
    ("Ελένη", "Παπαδοπούλου", "Πανεπιστήμιο Αθηνών", "student"),
    ("Александра", "Вознесенская", "Московский университет", "guest"),
    ("Thị Minh Khai", "Nguyễn", "Đại học Quốc gia Hà Nội", "press"),
    ("Karl-Theodor", "von und zu Guttenberg", "Geneva Centre for Security", "staff"),
]
PROGRAMME = tuple(
    ProgrammeLine(f"{hour}:00", f"The talk that begins at {hour} o'clock")
    for hour in range(10, 18)
)


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    for path in (RESOURCES / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(path))


@pytest.fixture(params=["cr80", "a6", "roll62", "90x55"])
def layout(request: pytest.FixtureRequest) -> BadgeLayout:
    return read_layout(RESOURCES / "badges" / f"{request.param}.toml")


def badges(count: int) -> list[BadgeContent]:
    random = Random(1)  # noqa: S311  the same codes in every run
    made = []
    for number in range(count):
        given, family, affiliation, category = NAMES[number % len(NAMES)]
        made.append(
            BadgeContent(
                name=f"{given} {family}",
                given_name=given,
                family_name=family,
                affiliation=affiliation,
                category=category,
                event_title="International governance of military AI: The way forward",
                date="Tuesday 28 November 2023",
                hours="17:00 to 19:00",
                venue="Asser Institute, The Hague",
                programme=PROGRAMME,
                code="KIOSK" + "".join(random.choices(ALPHABET, k=32)),
            )
        )
    return made


def tickets(count: int) -> list[TicketContent]:
    return [
        TicketContent(
            name=badge.name,
            category=badge.category,
            reference=f"DIL-{number:04}",
            event_title=badge.event_title,
            date="Tuesday 28 November 2023",
            hours="17:00 to 19:00",
            venue="Asser Institute, The Hague",
            hint="Hold this code in front of the camera.",
            code=badge.code,
        )
        for number, badge in enumerate(badges(count))
    ]


def test_one_badge_as_pdf(benchmark: BenchmarkFixture, layout: BadgeLayout) -> None:
    """Aim: 8 ms."""
    some = badges(1)
    benchmark(lambda: badge_pdf(layout, some))


def test_one_badge_as_image(benchmark: BenchmarkFixture, layout: BadgeLayout) -> None:
    (badge,) = badges(1)
    benchmark(lambda: badge_image(layout, badge))


def test_one_badge_as_png(benchmark: BenchmarkFixture, layout: BadgeLayout) -> None:
    (badge,) = badges(1)
    benchmark(lambda: encode_png(badge_image(layout, badge)))


@pytest.mark.parametrize("count", [10, 100, 1000, 10_000])
def test_badges_in_one_pdf(
    benchmark: BenchmarkFixture, layout: BadgeLayout, count: int
) -> None:
    """Aim: 1,000 in 1.5 s and 3 MB."""
    measure(benchmark, layout, lambda some: badge_pdf(layout, some), count)


@pytest.mark.parametrize(
    ("grid", "name"),
    [("2x2", "cr80"), ("2x4", "cr80"), ("2x5", "90x55"), ("1x2", "a6")],
)
def test_a_thousand_badges_on_sheets(
    benchmark: BenchmarkFixture, grid: str, name: str
) -> None:
    """Aim: four on A4 in 2 s."""
    layout = read_layout(RESOURCES / "badges" / f"{name}.toml")
    sheet = lay_out_sheet(layout, grid)
    measure(benchmark, layout, lambda some: sheets_pdf(layout, some, sheet), 1000)


@pytest.mark.parametrize("grid", [None, (2, 2), (2, 4)])
def test_a_thousand_badges_by_reportlab(
    benchmark: BenchmarkFixture, grid: tuple[int, int] | None
) -> None:
    layout = read_layout(RESOURCES / "badges" / "cr80.toml")
    measure(
        benchmark, layout, lambda some: with_reportlab.pdf(layout, some, grid), 1000
    )


def measure(
    benchmark: BenchmarkFixture,
    layout: BadgeLayout,
    make: Callable[[list[BadgeContent]], bytes],
    count: int,
) -> None:
    some = badges(count)
    made: bytes = benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: make(some), rounds=3
    )
    benchmark.extra_info["MB"] = round(len(made) / 1e6, 2)
    print(f"\n{count} badges, {layout.name}: {len(made) / 1e6:.2f} MB")


def test_one_ticket_as_pdf(benchmark: BenchmarkFixture) -> None:
    some = tickets(1)
    benchmark(lambda: ticket_pdf(some))


def test_one_ticket_as_png(benchmark: BenchmarkFixture) -> None:
    (ticket,) = tickets(1)
    benchmark(lambda: encode_png(ticket_image(ticket)))


@pytest.mark.parametrize("ending", [".pdf", ".png"])
def test_a_hundred_tickets_in_a_folder(
    benchmark: BenchmarkFixture, tmp_path: Path, ending: str
) -> None:
    some = [replace(ticket, series="DILEMA roundtable") for ticket in tickets(100)]

    def write() -> int:
        return len(list(write_tickets(tmp_path, some, ending)))

    benchmark.pedantic(write, rounds=3)  # type: ignore[no-untyped-call]
