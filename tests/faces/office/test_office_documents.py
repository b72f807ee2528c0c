"""Papers of the office: tickets, badges, the evening, cards, and a rehearsal."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.app.bootstrap import Application
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.staff import Role
from kiosk.faces.office.office_enums import Office
from tests.faces.conftest import EVENT
from tests.faces.office.conftest import OpenOffice, Person, file_url

Save = Office.Save
pytestmark = pytest.mark.usefixtures("sample_app")


def test_all_tickets_are_one_pdf_with_a_page_each(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    face, _ = open_office()
    file = tmp_path / "tickets.pdf"
    face.documents.save(Save.TICKET_PDF, "", file_url(file))
    assert len(PdfReader(file).pages) == face.overview.figures.value.expected
    assert face.task.place == str(file)


def test_a_new_ticket_ends_the_old_one(
    app: Application, open_office: OpenOffice, person: Person
) -> None:
    guest = person("Devon Achterberg-Clarke")
    old = app.use_cases.issue_tickets(EVENT, [guest.id])[guest.id]
    face, _ = open_office()
    face.documents.reissue(guest.id)
    assert face.documents.reissued
    assert face.documents.ticketPicture.startswith("data:image/png;base64,")
    assert app.use_cases.issue_tickets(EVENT, [guest.id])[guest.id] != old


def test_badges_are_looked_at_in_each_layout(open_office: OpenOffice) -> None:
    face, _ = open_office()
    face.documents.lookAtBadges()
    first = face.documents.badgePicture
    assert len(face.documents.layouts) > 1
    face.documents.chooseLayout(len(face.documents.layouts) - 1)
    assert face.documents.badgePicture not in {"", first}


def test_who_lacks_a_badge_gets_one_in_the_queue(
    app: Application, open_office: OpenOffice
) -> None:
    face, _ = open_office()
    face.documents.printBadges()
    with app.store.reading() as reader:
        queued = sum(reader.badges.counts_by_state(EVENT).values())
    assert queued == face.overview.figures.value.expected


def test_the_evening_is_one_page_and_one_sheet(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    face, _ = open_office()
    face.documents.lookAtEvening()
    numbers = {row.label: row.number for row in face.documents.evening.value.numbers}
    assert numbers["came"] == "0"
    file = tmp_path / "evening.pdf"
    face.documents.save(Save.REPORT_PDF, "", file_url(file))
    assert len(PdfReader(file).pages) == 1


def test_a_rehearsal_goes_well_and_leaves_nothing_behind(
    app: Application, open_office: OpenOffice
) -> None:
    face, _ = open_office()
    face.documents.rehearse()
    steps = face.documents.rehearsal.rows
    assert len(steps) == len(Office.Rehearsal)
    assert [step for step in steps if not step.ok] == []
    with app.store.reading() as reader:
        assert list(reader.ledger.all(EVENT)) == []
        assert sum(1 for _ in reader.people.all(EVENT)) == 120


def test_a_staff_card_does_what_its_pin_does(
    app: Application, open_office: OpenOffice, tmp_path: Path
) -> None:
    app.use_cases.add_staff_member("Bob", Role.SUPERVISOR, "805217")
    face, _ = open_office()
    file = tmp_path / "card.png"
    face.documents.save(Save.STAFF_CARD, "Bob", file_url(file))
    code = app.use_cases.find_staff_code("Bob", app.find_event(None))[1]
    assert read_codes(file) == [code]


def test_who_leaves_the_staff_is_gone_from_the_list(
    app: Application, open_office: OpenOffice
) -> None:
    app.use_cases.add_staff_member("Bob", Role.SUPERVISOR, "805217")
    face, _ = open_office()
    assert [row.name for row in face.door.staff.rows] == ["Bob"]
    face.door.removeStaff("Bob")
    assert app.staff == []
