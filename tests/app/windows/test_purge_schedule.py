"""An open face has what is due forgotten, by a process of its own."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.privacy.purge_schedule import PurgeSchedule
from kiosk.domain.event.privacy import Keep, Privacy
from tests.app.kiosk_runner import CliRunner

PROCESS_MS = 30_000


def test_an_automatic_event_is_forgotten(sample: CliRunner, qtbot: QtBot) -> None:
    app = Application(Home(sample.home))
    event = app.find_event(None)
    rules = Privacy(keep=Keep(names=timedelta(days=30)), automatic=True)
    app.use_cases.import_event(replace(event, privacy=rules))
    schedule = PurgeSchedule(app)
    with qtbot.waitSignal(schedule.process.finished, timeout=PROCESS_MS):
        schedule.run()
    with app.store.reading() as reader:
        names = {person.registration.name for person in reader.people.all(event.id)}
    assert names == {"purged"}
    schedule.close()
    app.close()
