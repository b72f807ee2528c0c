"""A guest's ticket: in the guest's language, with a code that can be read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.documents.document_files import write_ticket, write_tickets
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.ticket_painter import (
    ticket_image,
    ticket_pdf,
    ticket_symbol,
)
from kiosk.domain.event.event import Admission, Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket_content import TicketContent, ticket_content

pytestmark = pytest.mark.usefixtures("fonts")

CODE = "KIOSKBCDEFGHJKLNPRSTXTXRSPNLKJHGFEDCB"
START = datetime(2023, 11, 28, 16, tzinfo=UTC)
EVENT = Event(
    id="dilema-2023",
    title={"en": "The way forward", "nl": "De weg vooruit"},
    starts_at=START,
    ends_at=START + timedelta(hours=2),
    timezone="Europe/Amsterdam",
    venue={"en": "Asser Institute, The Hague", "nl": "Asser Instituut, Den Haag"},
    organiser={"": "DILEMA"},
    admission=Admission(opens_at=START - timedelta(minutes=30)),
)
GUEST = Registration(
    id="1",
    event=EVENT.id,
    reference="DIL-002",
    name="Bérénice Boutin",
    category="speaker",
    language="nl",
)


@pytest.fixture
def ticket() -> TicketContent:
    return ticket_content(EVENT, GUEST, CODE)


def test_a_ticket_is_in_its_holder_s_language(ticket: TicketContent) -> None:
    assert ticket.event_title == "De weg vooruit"
    assert ticket.date == "Dinsdag 28 november 2023"
    assert ticket.hours == "17:00 \u2013 19:00 · deuren open om 16:30"
    assert ticket.venue == "Asser Instituut, Den Haag"
    english = ticket_content(EVENT, replace(GUEST, language="en"), CODE)
    assert english.hours.endswith("doors open at 16:30")
    assert (ticket.category, english.category) == ("spreker", "speaker")
    assert ticket_content(EVENT, replace(GUEST, language=""), CODE) == english
    french = ticket_content(EVENT, replace(GUEST, language="fr"), CODE)
    assert french.date == "Tuesday 28 November 2023"


def test_a_ticket_of_several_days_says_until_when() -> None:
    long = replace(EVENT, ends_at=START + timedelta(days=2), admission=Admission())
    assert ticket_content(long, GUEST, CODE).hours == (
        "17:00 \u2013 donderdag 30 november 2023, 17:00"
    )


def test_a_ticket_as_pdf_has_its_texts_and_the_code(ticket: TicketContent) -> None:
    page = pypdfium2.PdfDocument(ticket_pdf([ticket]))[0]
    text = " ".join(page.get_textpage().get_text_range().split())
    for words in (ticket.name, ticket.event_title, "Spreker · DIL-002", ticket.date):
        assert words in text
    found = zxingcpp.read_barcodes(page.render(scale=1).to_pil())
    assert [code.text for code in found] == [CODE]


@pytest.mark.parametrize("dpi", [72, 200, 300])
def test_a_ticket_as_picture_carries_the_code(ticket: TicketContent, dpi: int) -> None:
    picture = Image.open(BytesIO(encode_png(ticket_image(ticket, dpi))))
    found = zxingcpp.read_barcodes(picture)
    assert [(code.text, code.ec_level) for code in found] == [(CODE, "M")]


def test_our_codes_are_version_2_and_others_fit_all_the_same() -> None:
    assert len(ticket_symbol(CODE)) == 25
    assert len(ticket_symbol("x" * 400)) > 50


def test_the_code_has_its_clear_border(ticket: TicketContent) -> None:
    picture = Image.open(BytesIO(encode_png(ticket_image(ticket, 200)))).convert("L")
    corner = zxingcpp.read_barcodes(picture)[0].position
    module = (corner.bottom_left.y - corner.top_left.y) / 25
    border = picture.crop(
        (
            int(corner.top_left.x - 4 * module),
            int(corner.top_left.y - 4 * module),
            int(corner.bottom_right.x + 4 * module),
            int(corner.top_left.y - 2),
        )
    )
    assert border.getextrema() == (255, 255)


@pytest.mark.parametrize("ending", [".pdf", ".png"])
def test_a_roster_s_tickets_go_into_a_folder(
    tmp_path: Path, ticket: TicketContent, ending: str
) -> None:
    references = ["DIL-001", "a/b", "a:b", "../up", "Ö" * 200]
    folder = tmp_path / "deep" / "tickets"
    contents = [replace(ticket, reference=reference) for reference in references]
    written = list(write_tickets(folder, contents, ending))
    assert len(set(written)) == len(references)
    assert sorted(folder.iterdir()) == sorted(written)
    assert written[0].name == f"Berenice-Boutin-DIL-001{ending}"


def test_tickets_are_written_one_by_one(tmp_path: Path, ticket: TicketContent) -> None:
    writing = write_tickets(tmp_path, [ticket, replace(ticket, reference="x")])
    assert next(writing).exists()
    assert len(list(tmp_path.iterdir())) == 1


def test_what_cannot_be_written_is_a_known_fault(
    tmp_path: Path, ticket: TicketContent
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownFault, match="cannot be made"):
        list(write_tickets(tmp_path / "file", [ticket]))
    with pytest.raises(KnownFault, match="cannot be written"):
        write_ticket(tmp_path / "no" / "ticket.pdf", ticket)
    with pytest.raises(KnownFault, match=r"\.pdf or \.png"):
        write_ticket(tmp_path / "ticket.txt", ticket)
    with pytest.raises(KnownFault, match=r"can be \.pdf or \.png, not \.txt"):
        list(write_tickets(tmp_path / "tickets", [ticket], ".txt"))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
