"""Tickets and badges for the office: as files, as one PDF, on a printer, to look at."""

from base64 import b64encode
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.printing.badge_layouts import read_named_layout
from kiosk.app.printing.missing_glyphs import people_with_missing_glyphs
from kiosk.app.printing.roster_badges import expected_registrations, write_roster_badges
from kiosk.app.resources import resources
from kiosk.devices.documents.badge_preview import preview_image
from kiosk.devices.documents.document_files import write_tickets
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.ticket_painter import ticket_image, ticket_pdf
from kiosk.devices.printers.sheet_printing import print_sheets
from kiosk.domain.badges.badge_content import badge_content
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket_content import TicketContent, ticket_content
from kiosk.exchange.exports.ticket_list import write_ticket_list
from kiosk.faces.office.office_ports import DocumentForm
from kiosk.faces.office.office_task import Progress
from kiosk.files.atomic_write import write_atomically
from kiosk.service.prepare_badges import BadgePreparation

SCREEN_DPI = 144
MAX_PREVIEWED = 4
SHEET_GRID = "2x5"


def make_tickets(
    app: Application, event: Event, form: DocumentForm, path: Path, progress: Progress
) -> str:
    """Make the tickets of everybody who may come; return where they are."""
    people = expected_registrations(app, event, None)
    contents = ticket_contents(app, event, people, progress)
    match form:
        case DocumentForm.FILES:
            names = []
            for file in write_tickets(path, contents):
                names.append(file.name)
                progress(len(names), len(people))
            rows = zip(people, names, strict=True)
            write_ticket_list(path / "tickets.csv", rows, event.languages[0])
            return str(path)
        case DocumentForm.PDF:
            write_atomically(path, ticket_pdf(contents))
            return str(path)
        case DocumentForm.SHEETS | DocumentForm.PRINT:
            pass
    return print_sheets(ticket_pdf(contents), f"kiosk-tickets-{event.id}")


def ticket_contents(
    app: Application,
    event: Event,
    people: list[Registration],
    progress: Progress,
) -> list[TicketContent]:
    """Return the tickets of people, issued where they have none."""
    progress(0, len(people))
    codes = app.use_cases.issue_tickets(event.id, [person.id for person in people])
    return [ticket_content(event, person, codes[person.id]) for person in people]


def ticket_picture(app: Application, event: Event, registration: str) -> str:
    """Return a picture of somebody's ticket as a "data:" URL; issue it if need be.

    Without an id it is that of the first who may come.
    """
    with app.store.reading() as reader:
        person = reader.people.find(registration) if registration else None
    chosen = (
        person.registration if person else expected_registrations(app, event, None)[0]
    )
    codes = app.use_cases.issue_tickets(event.id, [chosen.id])
    image = ticket_image(ticket_content(event, chosen, codes[chosen.id]), SCREEN_DPI)
    return data_url(encode_png(image))


def layout_names(app: Application) -> list[str]:
    """Return the names of the badge layouts of this home and of the program."""
    folders = (app.home.folder / "badge-layouts", resources() / "badges")
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml")})


def badge_picture(app: Application, event: Event, layout: str) -> str:
    """Return a picture of the badges with the longest names, as a "data:" URL."""
    badge_layout = read_named_layout(app, layout)
    people = expected_registrations(app, event, None)
    longest = sorted(people, key=lambda person: -len(person.name))[:MAX_PREVIEWED]
    contents = [badge_content(event, person, "PREVIEW") for person in longest]
    return data_url(encode_png(preview_image(badge_layout, contents)))


def make_badges(
    app: Application,
    event: Event,
    form: DocumentForm,
    layout: str,
    path: Path,
    progress: Progress,
) -> str:
    """Make badges: queue those that are lacking, or write those of all."""
    progress(0, 0)
    if form is DocumentForm.PRINT:
        preparation = BadgePreparation(
            event=event.id, station=app.station_name(None), operator=None
        )
        return str(len(app.use_cases.prepare_badges(preparation)))
    sheet = SHEET_GRID if form is DocumentForm.SHEETS else None
    write_roster_badges(
        app, event, path, layout=layout, sheet=sheet, gutter=None, category=None
    )
    return str(path)


def names_without_font(app: Application, event: Event) -> str:
    """Return the references of people whose names no font here can write."""
    try:
        people = expected_registrations(app, event, None)
    except KnownFault:
        return ""
    return people_with_missing_glyphs(people)


def data_url(png: bytes) -> str:
    """Return a picture as QML's Image takes it without a file."""
    return f"data:image/png;base64,{b64encode(png).decode()}"
