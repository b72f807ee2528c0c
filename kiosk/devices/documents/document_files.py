"""Tickets, badges and staff cards as files; a name's suffix decides the format."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_pdf
from kiosk.devices.documents.badge_preview import preview_image
from kiosk.devices.documents.badge_zpl import badge_zpl
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.staff_card import (
    StaffCard,
    staff_card_image,
    staff_card_pdf,
)
from kiosk.devices.documents.ticket_painter import ticket_image, ticket_pdf
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket_content import TicketContent
from kiosk.files.atomic_write import write_atomically
from kiosk.files.paths import make_folder, personal_name

_SUFFIXES = (".pdf", ".png")


def write_badges(
    path: Path, layout: BadgeLayout, contents: Sequence[BadgeContent]
) -> None:
    """Write badges as PDF, PNG or ZPL; raise KnownFault where that fails."""
    makers = {
        ".pdf": lambda: badge_pdf(layout, contents),
        ".png": lambda: encode_png(preview_image(layout, contents)),
        ".zpl": lambda: b"".join(badge_zpl(layout, content) for content in contents),
    }
    write_atomically(path, _maker_for(path, makers)())


def write_ticket(path: Path, content: TicketContent, *, private: bool = False) -> None:
    """Write a ticket as PDF or PNG; raise KnownFault where that fails.

    With ``private``, this user alone can read it.
    """
    makers = {
        ".pdf": lambda: ticket_pdf([content]),
        ".png": lambda: encode_png(ticket_image(content)),
    }
    write_atomically(path, _maker_for(path, makers)(), private=private)


def write_staff_card(path: Path, card: StaffCard) -> None:
    """Write a card as PDF or PNG that this user alone can read.

    Raise KnownFault where that fails.
    """
    makers = {
        ".pdf": lambda: staff_card_pdf(card),
        ".png": lambda: encode_png(staff_card_image(card)),
    }
    write_atomically(path, _maker_for(path, makers)(), private=True)


def write_tickets(
    folder: Path, contents: Iterable[TicketContent], suffix: str = ".pdf"
) -> Iterator[Path]:
    """Write one ticket a person into a folder, and yield each file when it is there."""
    if suffix not in _SUFFIXES:
        raise KnownFault(f"Tickets can be {' or '.join(_SUFFIXES)}, not {suffix}.")
    make_folder(folder)
    for content in contents:
        path = folder / f"{personal_name(content.name, content.reference)}{suffix}"
        write_ticket(path, content)
        yield path


def _maker_for(
    path: Path, makers: Mapping[str, Callable[[], bytes]]
) -> Callable[[], bytes]:
    suffix = path.suffix.lower()
    if suffix not in makers:
        *others, last = makers
        raise KnownFault(f"{path} must end in {', '.join(others)} or {last}.")
    return makers[suffix]
