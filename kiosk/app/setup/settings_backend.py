"""Reads, writes and tests a station's settings for the setup window."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.settings.printer_settings import PrinterScheme
from kiosk.app.settings.settings_writer import change_settings
from kiosk.app.staff_log import record_staff_change
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.domain.staff_action import StaffAction
from kiosk.faces.setup.settings_backend import (
    SettingChoice,
    SettingsBackend,
    StationSettings,
)
from kiosk.service.identify_staff import Identified, NotIdentified


def make_settings_backend(home: Callable[[], Home]) -> SettingsBackend:
    """Make the settings' functions for whichever home is current."""

    def read(event: str) -> StationSettings:
        with closing(Application(home())) as app:
            return _read_values(app, event)

    def write(changes: Mapping[str, object]) -> None:
        values = dict(changes)
        if address := values.get("printer"):
            values["printer"] = [_printer_table(str(address))]
        home().create()
        change_settings(home().folder, values)

    def test_badge() -> Sequence[tuple[bool, str]]:
        from kiosk.app.printing.printer_test import print_test_badges  # noqa: PLC0415  slow

        with closing(Application(home())) as app:
            return tuple(print_test_badges(app))

    def keep_staff(name: str, role: str, pin: str) -> None:
        with closing(Application(home())) as app:
            member = app.use_cases.add_staff_member(name, Role[role.upper()], pin)
            as_role = f"{member.name} as {member.role.name.casefold()}"
            record_staff_change(app, StaffAction.STAFF_ADDED, as_role)

    def identify(pin: str) -> Identified | NotIdentified:
        with closing(Application(home())) as app:
            return app.use_cases.identify_staff(pin)

    return SettingsBackend(
        read=read,
        write=write,
        test_badge=test_badge,
        assign_pin=keep_staff,
        identify=identify,
    )


def _read_values(app: Application, event: str) -> StationSettings:
    settings = app.settings
    address = settings.printer[0].address if settings.printer else ""
    options = [
        SettingChoice(printer.address, printer.name) for printer in settings.printer[:1]
    ]
    values = {option.value for option in options}
    options += [option for option in _queues() if option.value not in values]
    return StationSettings(
        station=settings.station,
        named_by_hub=app.membership is not None,
        language=settings.language,
        checkpoint=settings.checkpoint or "",
        camera=settings.camera or "",
        printer=address,
        volume=settings.volume,
        checkpoints=_checkpoints(app, event),
        printers=tuple(options),
        own_printers=len(settings.printer) > 1,
        look=settings.look,
        text_size=settings.text_size,
        staff=tuple((member.name, member.role.name.lower()) for member in app.staff),
    )


def _checkpoints(app: Application, event: str) -> tuple[str, ...]:
    if not event:
        return ()
    return tuple(checkpoint.name for checkpoint in app.find_event(event).checkpoints)


def _queues() -> list[SettingChoice]:
    from kiosk.devices.printers.ipp_client import (  # noqa: PLC0415  slow
        PrinterRefusedError,
        PrinterUnreachableError,
    )
    from kiosk.devices.printers.ipp_queues import list_queues  # noqa: PLC0415  slow

    with suppress(PrinterUnreachableError, PrinterRefusedError, KnownFault):
        return [SettingChoice(queue.address, queue.name) for queue in list_queues()]
    return []


def _printer_table(address: str) -> Mapping[str, str]:
    scheme, _, target = address.partition(":")
    name = target if scheme in {PrinterScheme.CUPS, PrinterScheme.SYSTEM} else address
    return {"name": name[:60], "address": address}
