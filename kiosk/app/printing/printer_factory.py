"""Makes the configured printers; without any, a folder of PDFs."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import assert_never

from kiosk.app.bootstrap import Application
from kiosk.app.printing.badge_layouts import layout_setting, read_configured_layout
from kiosk.app.settings.printer_settings import PrinterScheme, PrinterSettings
from kiosk.app.settings.settings_errors import setting_fault
from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import Printer
from kiosk.devices.printers.certificate import CertificatePin
from kiosk.devices.printers.folder_printer import FolderPrinter
from kiosk.devices.printers.multi_layout import MultiLayoutPrinter
from kiosk.domain.badges.print_routing import PrinterConfig, PrintRouting
from kiosk.domain.fault import KnownFault

PDF_PRINTER = "PDF"
"""What the folder is called as a printer."""


def badge_folder(app: Application) -> Path:
    """Return the folder of the default printer's PDFs."""
    return app.settings.badge_folder or app.home.badges


def print_routing(app: Application) -> PrintRouting:
    """Return which badge goes to which printer, in which layout."""
    settings = app.settings
    printers = tuple(printer.config for printer in settings.printer)
    return PrintRouting(
        printers=printers or (PrinterConfig(name=PDF_PRINTER),),
        layout=settings.badge_layout,
        layouts=settings.badge_layouts,
    )


def make_printers(app: Application) -> list[Printer]:
    """Make the station's printers, in their order; Qt must be running.

    Raise KnownFault for a missing layout, or one that no printer has.
    """
    routing = print_routing(app)
    names = {routing.layout, *routing.layouts.values()}
    layouts = {name: read_configured_layout(app, name) for name in sorted(names)}
    for name in layouts:
        if not any(config.has_layout(name) for config in routing.printers):
            raise setting_fault(
                app.home.folder,
                layout_setting(app.settings, name),
                f"badges are to be printed as “{name}”, but no [[printer]] has it "
                "among its “layouts”.",
            )
    if not app.settings.printer:
        return [_pdf_printer(app, layouts)]
    return [
        _configured_printer(app, number, layouts)
        for number in range(len(app.settings.printer))
    ]


def _pdf_printer(app: Application, layouts: Mapping[str, BadgeLayout]) -> Printer:
    folder = badge_folder(app)
    return MultiLayoutPrinter(
        PDF_PRINTER,
        {name: FolderPrinter(folder, layout) for name, layout in layouts.items()},
    )


def _configured_printer(
    app: Application, number: int, layouts: Mapping[str, BadgeLayout]
) -> Printer:
    settings = app.settings.printer[number]
    usable = {
        name: layout
        for name, layout in layouts.items()
        if settings.config.has_layout(name)
    }
    if not usable:
        raise setting_fault(
            app.home.folder,
            ("printer", number, "layouts"),
            f"the printer “{settings.name}” has nothing to print: none of its "
            f"“layouts” is used; these are: {', '.join(layouts)}.",
        )
    pin = CertificatePin(
        settings.certificate, partial(_remember_certificate, app, settings.name)
    )
    return MultiLayoutPrinter(
        settings.name,
        {name: _make_device(settings, layout, pin) for name, layout in usable.items()},
    )


def _remember_certificate(app: Application, printer: str, certificate: str) -> None:
    """Note a printer's certificate in the settings; else this process remembers it."""
    from kiosk.app.settings.settings_writer import change_printer  # noqa: PLC0415  once in a printer's life

    with suppress(KnownFault):
        change_printer(app.home.folder, printer, {"certificate": certificate})


def _make_device(
    settings: PrinterSettings, layout: BadgeLayout, pin: CertificatePin
) -> Printer:
    """Make a printer; only the code of its kind is loaded."""
    match settings.scheme:
        case PrinterScheme.FOLDER:
            return FolderPrinter(Path(settings.target), layout)
        case PrinterScheme.ZPL:
            from kiosk.devices.printers.zpl_printer import ZplPrinter  # noqa: PLC0415  see above

            host, port = settings.host
            return ZplPrinter(settings.name, host, port, layout, settings.dpi)
        case PrinterScheme.SYSTEM:
            from kiosk.devices.printers.system_printer import SystemPrinter  # noqa: PLC0415  see above

            return SystemPrinter(settings.name, settings.target, layout)
        case PrinterScheme.CUPS | PrinterScheme.IPP | PrinterScheme.IPPS:
            from kiosk.devices.printers.ipp_printer import IppPrinter  # noqa: PLC0415  see above

            return IppPrinter(settings.name, settings.address, layout, pin)
        case never:
            assert_never(never)
