"""Forgetting: every text goes, and every count stays."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.certificates.certificate import IssuedCertificate
from kiosk.domain.event.privacy import PURGED, DataKind
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail_text import MailText
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.staff_action import StaffAction
from kiosk.service.forget import ForgetPerson, ForgetRequest
from kiosk.service.record_staff_action import RecordStaffAction
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_event
from tests.store.secret_guests import (
    EVENT,
    MEBIBYTE,
    WORDS_PER_GUEST,
    busy_desk,
    found_words,
    guest,
    purge,
    secret_people,
    secret_words,
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


def test_what_staff_did_stays_until_attendance_is_over(tmp_path: Path) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    RecordStaffAction(desk.store, desk.clock)(
        EVENT.id,
        "desk",
        StaffAction.STAFF_ADDED,
        operator="Olga",
        detail="Stef, steward",
    )
    noted = [(31, "Olga", "Stef, steward"), (400, None, None)]
    for days, operator, detail in noted:
        purge(desk, days)
        (entry,) = [entry for entry in desk.ledger if entry.kind is EntryKind.STAFF]
        assert (entry.operator, entry.reason) == (operator, detail)
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


def test_a_register_of_certificates_leads_to_nobody_once_attendance_is_over(
    tmp_path: Path,
) -> None:
    desk = busy_desk(tmp_path, secret_words(12_000))
    holder = secret_people(desk)[0].id
    made = IssuedCertificate(
        number="evening-0001",
        position=1,
        event=EVENT.id,
        registration=holder,
        digest="of a name",
        hours=2,
        issued_at=EVENT.ends_at,
        operator="Olga",
        sha256="of a file",
    )
    with desk.store.transaction() as tx:
        tx.certificates.add(made)
        tx.mails.put_text(EVENT.id, "key", {"en": MailText("Dear Anna", "About you")})
    kept = [
        (6, made),
        (31, replace(made, digest="")),
        (400, replace(made, digest="", registration="", operator=None)),
    ]
    for days, expected in kept:
        purge(desk, days)
        with desk.store.reading() as reader:
            assert reader.certificates.all(EVENT.id) == [expected]
            assert bool(reader.mails.text(EVENT.id, "key")) is (days < 30)
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
