"""Badges and print shops for the tests of the devices."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.layout_file import read_layout
from kiosk.domain.badges.badge_content import BadgeContent, ProgrammeLine
from kiosk.domain.badges.print_routing import PrinterConfig
from tests.devices.printers.print_shop import PrintShop

OpenShop = Callable[..., PrintShop]
RESOURCES = Path(__file__).parents[2] / "resources"
CODE = "KIOSKBCDEFGHJKLNPRSTXTXRSPNLKJHGFEDCB"


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    for path in (RESOURCES / "fonts").glob("*.ttf"):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0


@pytest.fixture(params=["cr80", "a6", "roll62", "90x55"])
def layout(request: pytest.FixtureRequest, fonts: None) -> BadgeLayout:  # noqa: ARG001  it reads fonts
    return read_layout(RESOURCES / "badges" / f"{request.param}.toml")


@pytest.fixture
def badge() -> BadgeContent:
    return BadgeContent(
        name="Dr. Bérénice Boutin",
        given_name="Bérénice",
        family_name="Boutin",
        affiliation="Asser Institute",
        category="speaker",
        reference="DIL-002",
        series="DILEMA roundtable",
        organiser="DILEMA project",
        date="Tuesday 28 November 2023",
        hours="17:00 to 19:00",
        venue="Asser Institute, The Hague",
        programme=(
            ProgrammeLine("17:00", "Opening"),
            ProgrammeLine("17:05", "Presentations by the speakers"),
        ),
        language="en",
        event_title="International governance of military AI: The way forward",
        code=CODE,
    )


@pytest.fixture
def open_shop(tmp_path: Path) -> Iterator[OpenShop]:
    shops: list[PrintShop] = []

    def open_shop(*plans: PrinterConfig, **layouts: str) -> PrintShop:
        shops.append(PrintShop(tmp_path, *plans, **layouts))
        return shops[-1]

    yield open_shop
    for shop in shops:
        shop.close()


@pytest.fixture
def shop(open_shop: OpenShop) -> PrintShop:
    """A shop with one printer, “Front”."""
    return open_shop()


@pytest.fixture
def two(open_shop: OpenShop) -> PrintShop:
    """A shop whose “Front” falls back on “Back”."""
    return open_shop(
        PrinterConfig(name="Front", fallback="Back"), PrinterConfig(name="Back")
    )
