"""A desk whose guests carry words that stand nowhere else, to be looked for."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

from kiosk.domain.event.event import Admission
from kiosk.domain.event.privacy import Keep, Privacy
from kiosk.domain.people.registration import Registration
from kiosk.service.forget import PurgeEvent, PurgeReport
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import HALL, LIBRARY, SIDE, minutes_after_start, sample_event

DAY = timedelta(days=1)
KEEP = Keep(
    names=30 * DAY, answers=14 * DAY, refused_scans=7 * DAY, attendance=400 * DAY
)
EVENT = replace(
    sample_event(HALL, SIDE, LIBRARY, admission=Admission()),
    privacy=Privacy(controller="Asser", keep=KEEP),
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MEBIBYTE = 2**20
WORDS_PER_GUEST = 12
WINDOW = re.compile(rb"(?=([a-z]{14}))")
"""Each run of as many letters as a secret word has, also within another."""


def secret_words(total: int) -> list[str]:
    """Return words of fourteen letters that stand nowhere else."""
    random = Random(17)  # noqa: S311  the same in each run
    return ["".join(random.choices(LETTERS, k=14)) for _ in range(total // 14)]


def guest(words: list[str], number: int) -> Registration:
    """Return a guest who carries twelve secret words."""
    take = iter(words[number * WORDS_PER_GUEST : (number + 1) * WORDS_PER_GUEST])
    given, family = next(take), next(take)
    return Registration(
        id=f"id-{number}",
        event=EVENT.id,
        reference=next(take),
        name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=f"{next(take)}@{next(take)}.example",
        affiliation=f"{next(take)} {next(take)}",
        code=next(take),
        party=next(take),
        attention=next(take),
        note=f"{next(take)} {next(take)}",
    )


def found_words(folder: Path, words: list[str]) -> set[str]:
    """Return the words that stand in any file of a folder, in any case."""
    wanted = {word.encode() for word in words}
    found: set[bytes] = set()
    for path in folder.rglob("*"):
        if path.is_file():
            found |= wanted.intersection(WINDOW.findall(path.read_bytes().lower()))
    return {word.decode() for word in found}


def busy_desk(folder: Path, words: list[str]) -> DeskDriver:
    """Return a desk at which all that is personal was written down."""
    desk = DeskDriver(folder, EVENT)
    guests = [guest(words, number) for number in range(len(words) // WORDS_PER_GUEST)]
    desk.import_people(*guests)
    numbers = count()
    for person in guests[:40]:
        at = minutes_after_start(next(numbers) % 60)
        desk.scan(code=person.code, at=at)
        desk.scan(code=person.code, at=at)
        desk.rename(person.reference, f"{person.family_name} {person.given_name}")
    desk.scan(code=words[-1], at=minutes_after_start(1))
    desk.scan(code=words[-1], override=words[-2], at=minutes_after_start(2))
    entry = desk.scan(code=guests[41].code, at=minutes_after_start(3)).entry
    desk.undo(entry, reason=words[-3], at=minutes_after_start(4))
    desk.walk_in(f"{words[-4]} {words[-5]}")
    return desk


def purge(desk: DeskDriver, days: float, *, early: bool = False) -> PurgeReport:
    assert isinstance(desk.store, SqliteStore)
    return PurgeEvent(desk.store, desk.clock)(
        EVENT.id, "desk", at=EVENT.ends_at + days * DAY, early=early
    )


def secret_people(desk: DeskDriver) -> list[Registration]:
    with desk.store.reading() as reader:
        return [person.registration for person in reader.people.all(EVENT.id)]
