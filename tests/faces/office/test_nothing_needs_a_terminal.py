"""What event files, settings and the command line can say is done in a window.

Each thing that cannot be has its reason here, and nothing else may be lacking.
"""

from collections.abc import Iterator

import pytest
from typer.core import TyperGroup

from kiosk.app.command_line.commands import NAMES
from kiosk.app.command_line.main import build_command
from kiosk.app.settings.settings import Settings
from kiosk.exchange.event.event_tables import EventFile
from kiosk.faces.organiser.form_fields import FIELDS
from kiosk.faces.setup.settings_backend import StationSettings
from kiosk.files.toml_tables import Table

FOR_LATER = "a page of its own is still to come"
AT_THE_HUB = "it takes the owner of the hub's database, who works at its server"
FOR_PROGRAMS = "it is there for programs and for whoever looks after the computer"
ELSEWHERE = {
    "event.id": "made of the title",
    "speaker.id": "made by the editor",
    "speaker.picture": "made of the portrait",
    "question.id": "made by the editor",
    "agenda.talk": "a part of the editor's list",
    "privacy.controller": FOR_LATER,
    "privacy.contact": FOR_LATER,
    "privacy.keep": FOR_LATER,
    "privacy.automatic": FOR_LATER,
    "admission.daily": FOR_LATER,
    "certificate.categories": FOR_LATER,
    "certificate.counts": FOR_LATER,
    "certificate.grace": FOR_LATER,
    "certificate.hour": FOR_LATER,
    "certificate.least": FOR_LATER,
    "certificate.points": FOR_LATER,
    "certificate.presence": FOR_LATER,
    "certificate.signed_by": FOR_LATER,
    "certificate.step": FOR_LATER,
    "certificate.teaching": FOR_LATER,
    "certificate.url": FOR_LATER,
    "certificate.without_exit": FOR_LATER,
    "event.evacuation": FOR_LATER,
    "rule.any": FOR_LATER,
    "rule.between": FOR_LATER,
    "rule.categories": FOR_LATER,
    "rule.checkpoints": FOR_LATER,
    "rule.closes_at": FOR_LATER,
    "rule.days": FOR_LATER,
    "rule.entries": FOR_LATER,
    "rule.minutes_since": FOR_LATER,
    "rule.minutes_within": FOR_LATER,
    "rule.name": FOR_LATER,
    "rule.opens_at": FOR_LATER,
    "rule.say": FOR_LATER,
    "rule.scope": FOR_LATER,
    "rule.weekdays": FOR_LATER,
}
"""Keys of an event file that the programme's editor does not have."""
SETTINGS = {
    "badges": FOR_LATER,
    "badge_layout": FOR_LATER,
    "badge_layouts": FOR_LATER,
    "badge_folder": FOR_LATER,
    "paper_folder": FOR_LATER,
    "mail": FOR_LATER,
    "scanners": "a scanner that types or is a serial port is found by itself",
    "symbologies": "all that tickets come in are read",
    "clock_shift": "a rehearsal sets it",
    "hub_silence_ms": FOR_PROGRAMS,
    "lock_after": FOR_LATER,
    "motion": "follows the system",
    "scanner_side": FOR_LATER,
}
"""Settings that no page has."""
IN_A_WINDOW = {
    "open": "The door",
    "ticket": "People",
    "tickets": "Tickets",
    "scan": "the desk",
    "undo": "the desk",
    "walk-in": "the desk",
    "search": "Find anything",
    "correct": "People",
    "headcount": "Afterwards",
    "announce": "The door",
    "export": "Afterwards",
    "badge": "the desk",
    "badges": "Badges",
    "conflicts resolve": "the desk",
    "event import": "Events",
    "event new": "New event",
    "event export": "Events",
    "event list": "Events",
    "event show": "Overview",
    "hub status": "The door",
    "person show": "People",
    "person add": "People",
    "person edit": "People",
    "person merge": "People",
    "person undo": "People",
    "roster import": "Import",
    "roster export": "Afterwards",
    "printers refill": "the desk",
    "staff add": "Staff",
    "staff card": "Staff",
    "staff list": "Staff",
    "staff remove": "Staff",
    "evacuation begin": "the desk",
    "evacuation end": "the desk",
    "evacuation found": "the desk",
    "station join": "the first window",
}
COMMANDS = {
    "demo": "the first window tries the sample",
    "gallery": FOR_PROGRAMS,
    "ledger": "its file is among the exports",
    "paper": "written every minute while a face is open",
    "doctor": FOR_PROGRAMS,
    "purge": FOR_LATER,
    "event calendar": FOR_LATER,
    "event rotate-key": FOR_LATER,
    "mail tickets": FOR_LATER,
    "mail text": FOR_LATER,
    "mail send": FOR_LATER,
    "mail status": FOR_LATER,
    "mail bounces": FOR_LATER,
    "mail resolve": FOR_LATER,
    "certificate page": FOR_LATER,
    "certificate verify": FOR_LATER,
    "certificates": FOR_LATER,
    "rules check": FOR_LATER,
    "person split": FOR_LATER,
    "person export": FOR_LATER,
    "person forget": FOR_LATER,
    "hub prepare": AT_THE_HUB,
    "hub adopt": AT_THE_HUB,
    "station invite": AT_THE_HUB,
    "station grant": AT_THE_HUB,
    "station revoke": AT_THE_HUB,
    "station leave": "the window works on the records that this removes",
}
"""Commands that have no window."""


def event_keys() -> Iterator[str]:
    for name, field in EventFile.model_fields.items():
        for table in _tables(field.annotation):
            yield from (f"{name}.{key}" for key in table.model_fields)


def _tables(annotation: object) -> Iterator[type[Table]]:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _tables(argument)


def commands() -> Iterator[str]:
    group = build_command()
    for name in NAMES:
        command = group.commands[name]
        if isinstance(command, TyperGroup):
            yield from (f"{name} {part}" for part in command.commands)
        else:
            yield name


def test_every_key_of_an_event_file_is_a_field_or_has_its_reason() -> None:
    edited = {f"{table}.{field.name}" for table in FIELDS for field in FIELDS[table]}
    lacking = set(event_keys()) - edited
    assert lacking == ELSEWHERE.keys()


def test_every_setting_is_on_a_page_or_has_its_reason() -> None:
    shown = set(StationSettings.__dataclass_fields__)
    assert set(Settings.model_fields) - shown == SETTINGS.keys()


@pytest.mark.usefixtures("qapp")
def test_every_command_has_its_window_or_its_reason() -> None:
    assert set(commands()) == IN_A_WINDOW.keys() | COMMANDS.keys()
    assert not IN_A_WINDOW.keys() & COMMANDS.keys()
