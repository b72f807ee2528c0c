"""Forgetting: every text goes, and every count stays."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.event.event import Admission
from kiosk.domain.event.privacy import PURGED, DataKind, Keep, Privacy
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.service.forget import ForgetPerson, ForgetRequest, PurgeEvent, PurgeReport
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


def test_no_name_is_left_in_any_file(tmp_path: Path) -> None:
    words = secret_words(2 * MEBIBYTE)
    desk = busy_desk(tmp_path, words)
    before, people = desk.count, len(list(secret_people(desk)))
    assert len(found_words(tmp_path, words)) > 0.9 * len(words)
    report = purge(desk, 30)
    assert report.scrubbed
    assert set(report.forgotten) == {
        DataKind.NAMES,
        DataKind.REFUSED_SCANS,
    }
    assert found_words(tmp_path, words) == set()
    assert desk.count == before
    assert len(list(secret_people(desk))) == people
    desk.close()
    assert found_words(tmp_path, words) == set()


def secret_people(desk: DeskDriver) -> list[Registration]:
    with desk.store.reading() as reader:
        return [person.registration for person in reader.people.all(EVENT.id)]


def test_what_is_not_due_stays(tmp_path: Path) -> None:
    words = secret_words(12_000)
    desk = busy_desk(tmp_path, words)
    ledger = desk.ledger
    assert purge(desk, 6).forgotten == ()
    assert desk.ledger == ledger
    assert purge(desk, 7).forgotten == (DataKind.REFUSED_SCANS,)
    assert guest(words, 50).name in {person.name for person in secret_people(desk)}
    assert [entry.code for entry in desk.ledger if entry.verdict == "refused"] == [
        "" for entry in ledger if entry.verdict == "refused"
    ]
    desk.close()


def test_a_purge_is_an_entry_and_a_second_one_does_nothing(tmp_path: Path) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    purge(desk, 31)
    (entry,) = [entry for entry in desk.ledger if entry.kind is EntryKind.PURGE]
    assert (entry.verdict, entry.mark) == ("purged", "names,refused_scans")
    assert entry.reason == f"{len(secret_people(desk))} names, 42 refused_scans"
    assert purge(desk, 32).forgotten == ()
    desk.close()


def test_ids_are_new_once_attendance_is_over(tmp_path: Path) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    before, entries = desk.count, desk.ledger
    former = {entry.id for entry in entries} | {
        person.id for person in secret_people(desk)
    }
    purge(desk, 400)
    assert desk.count == before
    running, recounted = desk.tallies()
    assert +running == recounted
    assert desk.inconsistent_references() == []
    now = desk.ledger
    assert [entry.scanned_at for entry in now if entry.kind is not EntryKind.PURGE] == [
        entry.scanned_at for entry in entries
    ]
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as file:
        dump = "\n".join(file.iterdump())
    assert [one_id for one_id in former if f"'{one_id}'" in dump] == []
    assert purge(desk, 401).forgotten == ()
    desk.close()


def test_a_person_who_comes_back_is_forgotten_again(tmp_path: Path) -> None:
    """As after a backup was put back."""
    words = secret_words(12_000)
    desk = busy_desk(tmp_path, words)
    purge(desk, 31)
    desk.import_people(replace(guest(words, 1), id="again"))
    assert purge(desk, 32).forgotten == (DataKind.NAMES,)
    assert found_words(tmp_path, words) == set()
    desk.close()


def test_who_reads_meanwhile_only_puts_the_scrubbing_off(tmp_path: Path) -> None:
    words = secret_words(12_000)
    desk = busy_desk(tmp_path, words)
    other = SqliteStore(tmp_path / "kiosk.db")
    with other.reading() as reader:
        assert reader.people.party(EVENT.id, "nobody's") == []
        assert not purge(desk, 31).scrubbed
        assert found_words(tmp_path, words) != set()
    assert purge(desk, 31).scrubbed
    assert found_words(tmp_path, words) == set()
    other.close()
    desk.close()


def test_nobody_is_found_by_a_former_name(tmp_path: Path) -> None:
    words = secret_words(12_000)
    desk = busy_desk(tmp_path, words)
    purge(desk, 31)
    with desk.store.reading() as reader:
        for word in (words[0], words[3], PURGED):
            assert reader.people.search(EVENT.id, word, 5) == []
    desk.close()


def test_the_other_event_is_left_alone(tmp_path: Path) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    other = sample_event(event="morning")
    desk.import_event(other)
    known = Registration(
        id="x", event="morning", reference="R-1", name="Margaretha Vermeulen"
    )
    desk.import_people(known)
    code = desk.ticket_code("R-1", "morning")
    purge(desk, 401)
    with desk.store.reading() as reader:
        (found,) = reader.people.search("morning", "margareta vermeulen", 5)
    assert replace(found.registration, id="x") == known
    assert desk.ticket_code("R-1", "morning") == code
    desk.close()


def test_early_is_only_after_the_end_and_when_all_are_out(tmp_path: Path) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    with pytest.raises(KnownFault, match="is not over"):
        purge(desk, -0.01, early=True)
    with pytest.raises(KnownFault, match="still inside"):
        purge(desk, 0.5, early=True)
    assert DataKind.NAMES in purge(desk, 1, early=True).forgotten
    desk.close()


def test_one_person_is_forgotten(tmp_path: Path) -> None:
    words = secret_words(12_000)
    desk = busy_desk(tmp_path, words)
    chosen = desk.find_holder(guest(words, 3).reference).registration
    before = desk.count
    assert isinstance(desk.store, SqliteStore)
    forget = ForgetPerson(desk.store, desk.clock)
    request = ForgetRequest(
        event=EVENT.id, registration=chosen.id, reason="by letter", station="desk"
    )
    with pytest.raises(KnownFault, match="is inside"):
        forget(request)
    with pytest.raises(KnownFault, match="needs a reason"):
        forget(replace(request, reason=" "))
    forget(replace(request, anyway=True))
    own = words[3 * WORDS_PER_GUEST : 4 * WORDS_PER_GUEST]
    assert found_words(tmp_path, own) == set()
    others = words[: 3 * WORDS_PER_GUEST]
    assert found_words(tmp_path, others) == set(others)
    assert desk.count == before
    with pytest.raises(KnownFault, match="no longer kept"):
        forget(replace(request, anyway=True))
    desk.close()


@settings(deadline=None)
@given(st.data())
def test_the_headcount_is_the_same_before_and_after(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    desk = DeskDriver(tmp_path_factory.mktemp("home"), EVENT)
    states = st.sampled_from(RegistrationState)
    people = [
        replace(
            guest(secret_words(12_000), number),
            state=data.draw(states),
            category=data.draw(st.sampled_from(["guest", "press"])),
        )
        for number in range(4)
    ]
    desk.import_people(*people)
    for minute in range(data.draw(st.integers(0, 12))):
        desk.scan(
            code=data.draw(st.sampled_from([*people, people[0]])).code
            if data.draw(st.booleans())
            else "a stranger",
            checkpoint=data.draw(st.sampled_from(["Hall", "Side door", "Library"])),
            out=data.draw(st.booleans()),
            override=data.draw(st.sampled_from(["", "is known"])),
            at=minutes_after_start(minute),
        )
    if data.draw(st.booleans()):
        desk.walk_in("Ada Lovelace")
    before = desk.count
    purge(desk, data.draw(st.sampled_from([7, 14, 30, 400])))
    assert desk.count == before
    running, recounted = desk.tallies()
    assert +running == recounted
    assert desk.inconsistent_references() == []
    desk.close()
