"""The ports of the office: event files, rosters, documents."""

from functools import partial
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.event_import import import_with_backup, read_event_for
from kiosk.app.local_timezone import local_timezone
from kiosk.app.office.door_faces import make_station_setup, open_faces
from kiosk.app.office.rehearsal import rehearse
from kiosk.app.office.report_document import report_texts, write_report
from kiosk.app.office.ticket_documents import (
    badge_picture,
    layout_names,
    make_badges,
    make_tickets,
    names_without_font,
    ticket_picture,
)
from kiosk.app.setup.first_start import find_files
from kiosk.app.staff_log import record_staff_change
from kiosk.app.windows.organiser_ports import make_organiser_ports
from kiosk.devices.documents.document_files import write_staff_card
from kiosk.devices.documents.staff_card import StaffCard
from kiosk.domain.event.event import Event
from kiosk.domain.staff_action import StaffAction
from kiosk.exchange.event.event_writer import write_event
from kiosk.exchange.roster.profiles import normalize_heading
from kiosk.exchange.roster.roster_choices import FIELDS, RosterChoices
from kiosk.exchange.roster.roster_file import Roster, inspect_roster
from kiosk.faces.office.office_ports import OfficePorts, RosterAnswers


def make_office_ports(app: Application) -> OfficePorts:
    """Make the functions of the office."""
    return OfficePorts(
        organiser=partial(make_organiser_ports, app),
        find_files=partial(find_files, ("csv", "xlsx", "toml")),
        local_zone=local_timezone,
        read_event=partial(read_event_for, app),
        import_event=partial(import_with_backup, app),
        write_event=write_event,
        read_roster=_read_roster,
        roster_fields=FIELDS,
        make_setup=partial(make_station_setup, app),
        open_faces=partial(open_faces, app),
        remove_staff=partial(_remove_staff, app),
        write_card=partial(_write_card, app),
        make_tickets=partial(make_tickets, app),
        ticket_picture=partial(ticket_picture, app),
        layouts=partial(layout_names, app),
        badge_picture=partial(badge_picture, app),
        make_badges=partial(make_badges, app),
        names_without_font=partial(names_without_font, app),
        read_report=partial(report_texts, app),
        write_report=partial(write_report, app),
        rehearse=partial(rehearse, app),
    )


def _remove_staff(app: Application, name: str) -> None:
    member = app.use_cases.remove_staff_member(name)
    record_staff_change(app, StaffAction.STAFF_REMOVED, member.name)


def _write_card(app: Application, name: str, event: Event, path: Path) -> None:
    member, code = app.use_cases.find_staff_code(name, event)
    card = StaffCard(
        name=member.name,
        role=member.role,
        code=code,
        event=event,
        language=app.settings.language,
    )
    write_staff_card(path, card)


def _read_roster(path: Path, event: Event, answers: RosterAnswers) -> Roster:
    choices = RosterChoices(
        sheet=answers.sheet,
        columns={
            normalize_heading(heading): field
            for heading, field in answers.columns.items()
        },
        states={
            normalize_heading(word): state for word, state in answers.states.items()
        },
        written={normalize_heading(heading): heading for heading in answers.columns},
    )
    return inspect_roster(path, event, choices)
