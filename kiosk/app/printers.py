"""Makes the printers that the settings name; without any it is a folder of PDFs."""

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from kiosk.app.bootstrap import House
from kiosk.app.layouts import layout_place, read_set_layout
from kiosk.app.printer_settings import PrinterSettings, Way
from kiosk.app.settings_faults import setting_fault
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Printer
from kiosk.devices.printers.by_layout import PrinterByLayout
from kiosk.devices.printers.folder import FolderPrinter
from kiosk.domain.printer import PrinterPlan, PrintPlan

PDF = "PDF"
"""What the folder is called as a printer."""


def badge_folder(house: House) -> Path:
    """Say where the default printer lays its PDFs."""
    return house.settings.badge_folder or house.home.badges


def print_plan(house: House) -> PrintPlan:
    """Say which badge goes to which printer, in which layout."""
    settings = house.settings
    printers = tuple(one.plan for one in settings.printer)
    return PrintPlan(
        printers=printers or (PrinterPlan(name=PDF),),
        layout=settings.badge_layout,
        layouts=settings.badge_layouts,
    )


def make_printers(house: House) -> list[Printer]:
    """Make the station's printers, in their order; Qt must be running.

    Raises KnownFault for a layout that is not there or that no printer holds.
    """
    plan = print_plan(house)
    wanted = {plan.layout, *plan.layouts.values()}
    layouts = {name: read_set_layout(house, name) for name in sorted(wanted)}
    for name in layouts:
        if not any(one.holds(name) for one in plan.printers):
            raise setting_fault(
                house.home.folder,
                layout_place(house.settings, name),
                f"badges are to be printed as “{name}”, but no [[printer]] has it "
                "among its “layouts”.",
            )
    if not house.settings.printer:
        return [_folder_of_pdfs(house, layouts)]
    return [
        _printer(house, number, layouts)
        for number in range(len(house.settings.printer))
    ]


def _folder_of_pdfs(house: House, layouts: Mapping[str, BadgeLayout]) -> Printer:
    folder = badge_folder(house)
    return PrinterByLayout(
        PDF, {name: FolderPrinter(folder, one) for name, one in layouts.items()}
    )


def _printer(house: House, number: int, layouts: Mapping[str, BadgeLayout]) -> Printer:
    settings = house.settings.printer[number]
    held = {name: one for name, one in layouts.items() if settings.plan.holds(name)}
    if not held:
        raise setting_fault(
            house.home.folder,
            ("printer", number, "layouts"),
            f"the printer “{settings.name}” has nothing to print: none of its "
            f"“layouts” is used; these are: {', '.join(layouts)}.",
        )
    return PrinterByLayout(
        settings.name, {name: _device(settings, one) for name, one in held.items()}
    )


def _device(settings: PrinterSettings, layout: BadgeLayout) -> Printer:
    """Make a printer, and load the code of its kind alone."""
    match settings.way:
        case Way.FOLDER:
            return FolderPrinter(Path(settings.place), layout)
        case Way.ZPL:
            from kiosk.devices.printers.zpl import ZplPrinter  # noqa: PLC0415  see above

            host, port = settings.host
            return ZplPrinter(settings.name, host, port, layout, settings.dpi)
        case Way.SYSTEM:
            from kiosk.devices.printers.system import (  # noqa: PLC0415  see above
                SystemPrinter,
            )

            return SystemPrinter(settings.name, settings.place, layout)
        case Way.CUPS | Way.IPP | Way.IPPS:
            from kiosk.devices.printers.ipp import IppPrinter  # noqa: PLC0415  see above

            return IppPrinter(settings.name, settings.address, layout)
        case never:
            assert_never(never)
