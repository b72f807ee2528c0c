"""Imports an event from a file; the version it replaces is saved beside."""

from collections.abc import Collection
from dataclasses import replace
from itertools import count
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.domain.event.event import Event
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.event.event_writer import write_event


def read_event_for(app: Application, path: Path) -> Event:
    """Read an event file; its rules may name the categories of the people kept here.

    Raise KnownFault as ``read_event`` does.
    """

    def categories_of(event: str) -> Collection[str]:
        with app.store.reading() as reader:
            people = reader.people.all(event)
            return {person.registration.category for person in people}

    return read_event(path, categories_of)


def import_with_backup(app: Application, event: Event) -> Path | None:
    """Import an event; return the file of the version it replaced, if that differed.

    Raise KnownFault if that file cannot be written; nothing is changed then.
    """
    with app.store.reading() as reader:
        is_readable = event.id not in reader.events.unreadable()
        before = reader.events.find(event.id) if is_readable else None
    if before is not None:
        event = replace(event, privacy=event.privacy.with_history(before.privacy))
    backup = None
    if before is not None and before != event:
        name = f"{event.id}-before"
        candidates = (app.home.folder / f"{name}-{number}.toml" for number in count(1))
        backup = next(candidate for candidate in candidates if not candidate.exists())
        write_event(backup, before)
    app.use_cases.import_event(event)
    return backup
