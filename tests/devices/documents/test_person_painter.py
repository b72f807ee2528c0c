"""What is kept of a person, on paper and in their language."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.documents.person_painter import (
    ROWS_PER_PAGE,
    person_pdf,
    person_sheet,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.privacy import Privacy
from kiosk.service.check_in import Scan
from kiosk.service.collect_person import PersonRecord, collect_person
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_event, sample_guest

EVENT = replace(
    sample_event(),
    privacy=Privacy(controller="Asser Instituut", contact="privacy@example.org"),
    questions=(EventQuestion(id="photos", text={"en": "Photos?", "nl": "Foto's?"}),),
)


@pytest.fixture
def record(tmp_path: Path) -> PersonRecord:
    desk = DeskDriver(tmp_path, EVENT)
    desk.import_people(
        sample_guest("P-1", "Ada Lovelace", code="secret", category="guest"),
        sample_guest("P-2", "Bob Somebody", code="another"),
    )
    desk.scan(code="secret", at=minutes_after_start(1))
    desk.scan(code="secret", at=minutes_after_start(2))
    desk.rename("P-1", "Ada King")
    desk.check_in(
        Scan(
            event=EVENT.id,
            station="desk",
            code="another",
            answers=(("photos", "no"),),
            at=minutes_after_start(3),
        )
    )
    with desk.store.reading() as reader:
        person = reader.people.by_reference(EVENT.id, "P-1")
        assert person is not None
        record = collect_person(reader, EVENT, person.registration.id)
    desk.close()
    return record


def test_the_sheet_has_everything_and_nobody_else(record: PersonRecord) -> None:
    sheet = person_sheet(record, "nl")
    text = "\n".join(f"{label}: {value}" for label, value in sheet.rows)
    assert sheet.subtitle.endswith(
        "verantwoordelijk: Asser Instituut · vragen: privacy@example.org"
    )
    assert "naam: Ada King" in text
    assert "categorie: gast" in text
    assert "status: bevestigd" in text
    assert "dinsdag 28 november 2023, 17:01: binnengelaten" in text
    assert "geweigerd · already inside" in text
    assert "Ada Lovelace" in text
    assert "Bob" not in text
    assert "Foto's" not in text


def test_a_long_life_goes_on_over_the_pages(
    record: PersonRecord, qapp: QGuiApplication
) -> None:
    assert qapp is not None
    many = [
        replace(entry, scanned_at=entry.scanned_at + timedelta(minutes=number))
        for entry in record.movements
        for number in range(ROWS_PER_PAGE)
    ]
    pdf = person_pdf(replace(record, movements=many), "fr")
    assert pdf.count(b"/Type /Page\n") == len(
        range(
            0,
            len(person_sheet(replace(record, movements=many), "fr").rows),
            ROWS_PER_PAGE,
        )
    )
