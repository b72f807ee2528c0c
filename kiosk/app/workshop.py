"""Reads, writes and tries a station's settings for the window that shows them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.printer_settings import Way
from kiosk.app.settings_file import change_settings
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.faces.setup.workshop import Bench, Offer, Workshop
from kiosk.service.identify import Known, Wrong


def make_workshop(home: Callable[[], Home]) -> Workshop:
    """Make the workshop of whichever home is meant."""

    def read(event: str) -> Bench:
        with closing(House(home())) as house:
            return _bench(house, event)

    def write(changes: Mapping[str, object]) -> None:
        told = dict(changes)
        if address := told.get("printer"):
            told["printer"] = [_printer(str(address))]
        home().prepare()
        change_settings(home().folder, told)

    def test_badge() -> Sequence[tuple[bool, str]]:
        from kiosk.app.printer_trial import print_test_badges  # noqa: PLC0415  slow

        with closing(House(home())) as house:
            return tuple(print_test_badges(house))

    def keep_staff(name: str, role: str, pin: str) -> None:
        with closing(House(home())) as house:
            house.use_cases.keep_staff(name, Role[role.upper()], pin)

    def identify(pin: str) -> Known | Wrong:
        with closing(House(home())) as house:
            return house.use_cases.identify(pin)

    return Workshop(
        read=read,
        write=write,
        test_badge=test_badge,
        keep_staff=keep_staff,
        identify=identify,
    )


def _bench(house: House, event: str) -> Bench:
    settings = house.settings
    chosen = settings.printer[0].address if settings.printer else ""
    offers = [Offer(one.address, one.name) for one in settings.printer[:1]]
    known = {one.value for one in offers}
    offers += [one for one in _queues() if one.value not in known]
    return Bench(
        station=settings.station,
        named_by_hub=house.joined is not None,
        language=settings.language,
        checkpoint=settings.checkpoint or "",
        camera=settings.camera or "",
        printer=chosen,
        volume=settings.volume,
        checkpoints=_checkpoints(house, event),
        printers=tuple(offers),
        own_printers=len(settings.printer) > 1,
        look=settings.look,
        text_size=settings.text_size,
        staff=tuple((one.name, one.role.name.lower()) for one in house.staff),
    )


def _checkpoints(house: House, event: str) -> tuple[str, ...]:
    if not event:
        return ()
    return tuple(one.name for one in house.event(event).checkpoints)


def _queues() -> list[Offer]:
    from kiosk.devices.printers.ipp_client import Denied, Silent  # noqa: PLC0415  slow
    from kiosk.devices.printers.ipp_queues import find_printers  # noqa: PLC0415  slow

    with suppress(Silent, Denied, KnownFault):
        return [Offer(queue.address, queue.name) for queue in find_printers()]
    return []


def _printer(address: str) -> Mapping[str, str]:
    way, _, place = address.partition(":")
    name = place if way in {Way.CUPS, Way.SYSTEM} else address
    return {"name": name[:60], "address": address}
