"""A rehearsal with five pretended guests, in a home of its own that is thrown away."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from kiosk.app.bootstrap import Application, clock_shift_to
from kiosk.app.home import Home
from kiosk.app.printing.badge_layouts import read_named_layout
from kiosk.app.resources import resources
from kiosk.devices.documents.document_files import write_badges, write_tickets
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.admission.headcount import headcount
from kiosk.domain.admission.verdict import Admitted, Refused
from kiosk.domain.badges.badge_content import badge_content
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterRow
from kiosk.domain.ticket_content import ticket_content
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_ports import RehearsalStep
from kiosk.faces.office.office_task import Progress
from kiosk.service.check_in import Scan

Step = Office.Rehearsal
GUESTS = (
    "Anna Proef",
    "Bérénice Essai",
    "Maximiliaan van der Generale-Repetitie",
    "Łukasz Próba",
    "Ελένη Δοκιμή",
)


def rehearse(
    app: Application, event: Event, progress: Progress
) -> Sequence[RehearsalStep]:
    """Let five guests come in at the event's own time; nothing of them stays here.

    Their tickets are drawn and read back, their scans decided, badges drawn, and the
    headcount compared, with this home's event, settings and layouts.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-rehearsal-") as folder:
        home = Home(Path(folder) / "home")
        home.create()
        shift = clock_shift_to(event.starts_at)
        with closing(Application(home).with_clock_shift(shift)) as stage:
            return _play(app, stage, event, Path(folder), progress)


def _play(
    app: Application, stage: Application, event: Event, folder: Path, progress: Progress
) -> Sequence[RehearsalStep]:
    stage.use_cases.import_event(event)
    rows = [
        RosterRow(number, _guest(event, number, name))
        for number, name in enumerate(GUESTS, 1)
    ]
    stage.use_cases.import_roster(event.id, stage.settings.station, rows)
    with stage.store.reading() as reader:
        guests = [person.registration for person in reader.people.all(event.id)]
    progress(1, 5)
    codes = stage.use_cases.issue_tickets(event.id, [guest.id for guest in guests])
    contents = [ticket_content(event, guest, codes[guest.id]) for guest in guests]
    files = list(write_tickets(folder / "tickets", contents, ".png"))
    read = [(read_codes(file) or ("",))[0] for file in files]
    pairs = zip(read, guests, strict=True)
    known = sum(code == codes[guest.id] for code, guest in pairs)
    progress(2, 5)
    results = [_scan(stage, event, code) for code in read]
    admitted = sum(isinstance(result, Admitted) for result in results)
    again = _scan(stage, event, read[0])
    progress(3, 5)
    layout = read_named_layout(app, None)
    badges = [badge_content(event, guest, codes[guest.id]) for guest in guests]
    write_badges(folder / "badges.pdf", layout, badges)
    progress(4, 5)
    with stage.store.reading() as reader:
        inside = headcount(event, reader.ledger.tally(event.id)).inside
    has_sounds = (resources() / "sounds" / "welcome.wav").exists()
    refusals = {
        str(result.refusal) for result in results if isinstance(result, Refused)
    }
    total = len(guests)
    return (
        RehearsalStep(Step.TICKETS, known == total, f"{known} / {total}"),
        RehearsalStep(
            Step.SCANS,
            admitted == total,
            ", ".join([f"{admitted} / {total}", *sorted(refusals)]),
        ),
        RehearsalStep(Step.REPEATED, isinstance(again, Refused), ""),
        RehearsalStep(Step.BADGES, True, layout.name),  # noqa: FBT003  a field
        RehearsalStep(Step.HEADCOUNT, inside == admitted, f"{inside}"),
        RehearsalStep(Step.SOUND, has_sounds, ""),
    )


def _guest(event: Event, number: int, name: str) -> Registration:
    return Registration(
        id="", event=event.id, reference=f"REHEARSAL-{number}", name=name
    )


def _scan(stage: Application, event: Event, code: str) -> object:
    scan = Scan(event=event.id, station=stage.settings.station, code=code)
    return stage.use_cases.check_in(scan).verdict
