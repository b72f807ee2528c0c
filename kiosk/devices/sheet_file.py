"""Tickets, badges and staff cards as files; a name's ending says which kind of file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_pdf
from kiosk.devices.badge_preview import preview_image
from kiosk.devices.paper import png
from kiosk.devices.printers.zpl_label import badge_zpl
from kiosk.devices.staff_card import StaffCard, staff_card_image, staff_card_pdf
from kiosk.devices.ticket_content import TicketContent
from kiosk.devices.ticket_painter import ticket_image, ticket_pdf
from kiosk.domain.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically
from kiosk.files.paths import make_folder, safe_name

_ENDINGS = (".pdf", ".png")


def write_badges(
    path: Path, layout: BadgeLayout, contents: Sequence[BadgeContent]
) -> None:
    """Write badges as PDF, PNG or ZPL; raises KnownFault where that fails."""
    makers = {
        ".pdf": lambda: badge_pdf(layout, contents),
        ".png": lambda: png(preview_image(layout, contents)),
        ".zpl": lambda: b"".join(badge_zpl(layout, content) for content in contents),
    }
    write_atomically(path, _maker(path, makers)())


def write_ticket(path: Path, content: TicketContent, *, private: bool = False) -> None:
    """Write a ticket as PDF or PNG; raises KnownFault where that fails.

    A private one nobody but this user reads.
    """
    makers = {
        ".pdf": lambda: ticket_pdf([content]),
        ".png": lambda: png(ticket_image(content)),
    }
    write_atomically(path, _maker(path, makers)(), private=private)


def write_staff_card(path: Path, card: StaffCard) -> None:
    """Write a card as PDF or PNG that nobody but this user reads.

    Raises KnownFault where that fails.
    """
    makers = {
        ".pdf": lambda: staff_card_pdf(card),
        ".png": lambda: png(staff_card_image(card)),
    }
    write_atomically(path, _maker(path, makers)(), private=True)


def write_tickets(
    folder: Path, contents: Iterable[TicketContent], ending: str = ".pdf"
) -> Iterator[Path]:
    """Write a ticket a person into a folder, and say each file when it is there."""
    if ending not in _ENDINGS:
        raise KnownFault(f"Tickets can be {' or '.join(_ENDINGS)}, not {ending}.")
    make_folder(folder)
    for content in contents:
        path = folder / f"{safe_name(content.reference)}{ending}"
        write_ticket(path, content)
        yield path


def _maker(
    path: Path, makers: Mapping[str, Callable[[], bytes]]
) -> Callable[[], bytes]:
    ending = path.suffix.lower()
    if ending not in makers:
        *others, last = makers
        raise KnownFault(f"{path} must end in {', '.join(others)} or {last}.")
    return makers[ending]
