"""The second morning of the summer school, and the states that only days bring."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_stage import SimulatedClock
from kiosk.app.demo.samples import SCHOOL, read_sample
from kiosk.app.gallery import attendee, organiser
from kiosk.app.gallery.face_driver import FaceDriver
from kiosk.app.gallery.sample_evening import CHECKPOINT, STATION, registrations
from kiosk.app.home import Home
from kiosk.domain.admission.daily_headcount import is_valid_on
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import event_days
from kiosk.domain.people.registration import Registration
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.check_in import Scan

ARRIVALS = (30, 24)
"""How many come on the first day and the second."""
ARRIVAL_GAP = timedelta(seconds=65)


def play_sample_school(home: Home) -> tuple[Event, datetime]:
    """Import the summer school, and play it until its second morning."""
    sample = read_sample(SCHOOL)
    event, days = sample.event, event_days(sample.event)
    clock = SimulatedClock(days[0].opens_at)
    app = Application(home, clock)
    app.use_cases.import_event(event)
    rows = read_roster(sample.roster, event)
    app.use_cases.import_roster(event.id, STATION, rows)
    for day, arrivals in zip(days, ARRIVALS, strict=False):
        clock.moment = day.opens_at
        app.use_cases.close_event(event.id, STATION)
        coming = [
            person
            for person in registrations(app, event.id)
            if is_valid_on(person, day)
        ]
        for person in coming[:arrivals]:
            clock.moment += ARRIVAL_GAP
            app.use_cases.check_in(
                Scan(
                    event=event.id,
                    station=STATION,
                    checkpoint=CHECKPOINT,
                    registration=person.id,
                )
            )
    app.close()
    return event, clock.moment


def _scan_at(driver: FaceDriver, moment: datetime, person: Registration) -> None:
    previous = driver.clock.moment
    driver.clock.moment = moment
    driver.attendee.accessibility.setLanguage(driver.variant.language)
    driver.scan(driver.ticket_code(person))
    driver.clock.moment = previous


def _welcome_back(driver: FaceDriver) -> None:
    person = _came_yesterday(driver)
    _scan_at(driver, driver.clock.moment, person)


def _closed_for_today(driver: FaceDriver) -> None:
    tuesday = event_days(driver.event)[1]
    closes_at = tuesday.closes_at or tuesday.exit_at
    _scan_at(driver, closes_at + timedelta(minutes=5), _came_yesterday(driver))


def _came_yesterday(driver: FaceDriver) -> Registration:
    """Return somebody who came on the first day and not yet on the second."""
    with driver.app.store.reading() as reader:
        return next(
            person.registration
            for person in reader.people.all(driver.event.id)
            if person.presence.arrived and not person.presence.inside
        )


def _last_day(driver: FaceDriver) -> None:
    driver.attendee.showProgramme()
    driver.attendee.agenda.showDay(len(event_days(driver.event)) - 1)


def _evening(driver: FaceDriver) -> None:
    """Show the first page after the doors have closed for the day."""
    driver.wait_idle()  # the page before has to be gone
    driver.attendee.agenda.update_time()  # it may have ticked during that page
    tuesday = event_days(driver.event)[1]
    driver.clock.moment = (tuesday.closes_at or tuesday.exit_at) + timedelta(minutes=5)
    driver.attendee.agenda.update_time()


def find_by_name(driver: FaceDriver) -> None:
    """Search for people of whom one is inside and others are not here yet today."""
    driver.type("ma")


ATTENDEE_STATES: Mapping[str, Callable[[FaceDriver], None]] = {
    "waiting": attendee.STATES["waiting"],
    "programme": attendee.STATES["programme"],
    "programme-of-another-day": _last_day,
    "welcome-back": _welcome_back,
    "closed-for-today": _closed_for_today,
    "evening": _evening,
}
"""The evening comes last: it sets the clock."""

ORGANISER_STATES = {name: organiser.STATES[name] for name in ("room", "absent", "wall")}
