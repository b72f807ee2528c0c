"""The exports of other systems, with the headings that they bear."""

from collections.abc import Callable

import pytest

from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.exchange.roster.columns import map_columns
from kiosk.exchange.roster.profiles import vocabulary
from kiosk.exchange.roster.roster_file import Roster

ReadText = Callable[[str], Roster]

PRETIX = (
    "Order code,Attendee name,Attendee name: Given name,Attendee name: Family name,"
    "Product,Price,Checked in,Paid,Secret,E-mail,Company,Voucher code,Order date,"
    "Requires special attention,Comment\n"
    "A1B2C,Jan de Vries,Jan,de Vries,Guest ticket,0.00,,Yes,r3hw8zt2nq,j@example.org,"
    "Asser,,2023-10-01,No,\n"
    "D3E4F,Ina Bos,Ina,Bos,Guest ticket,0.00,,No,k7m2xq9hzc,i@example.org,,,"
    "2023-10-01,Yes,Wheelchair\n"
)
PRETIX_POSITIONS = (
    "Event slug,Order code,Position ID,Status,Email,Product,Attendee name,"
    "Attendee email,Company,State,Order comment,Company,Order locale\n"
    "x,A1B2C,1,paid,buyer@example.org,Guest,Jan,jan@example.org,,NH,,Asser,nl\n"
    "x,A1B2C,2,pending,buyer@example.org,Guest,Ina,,Own,,,Asser,de-informal\n"
    "x,D3E4F,1,canceled,b@example.org,Guest,Zoë,,,ZH,,,en\n"
)
INDICO = (
    "ID,Name,First Name,Last Name,Email Address,Affiliation,Registration date,"
    "Registration state,Checked in\n"
    "42,Jan de Vries,Jan,de Vries,j@example.org,CERN,2023-10-01,Completed,True\n"
    "43,Ina Bos,Ina,Bos,i@example.org,,2023-10-01,Awaiting payment,False\n"
)
EVENTBRITE = (
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,"
    "Barcode #,Attendee Status,Home State,Company\n"
    "1001,2023-10-01,Jan,de Vries,j@example.org,1,VIP,5001,5001100010,Attending,NH,A\n"
    "1001,2023-10-01,Ina,Bos,i@example.org,1,VIP,5002,5001100011,Not Attending,,A\n"
)
EVENTBRITE_NEWER = (
    "Order ID,Order date,Attendee first name,Attendee last name,Attendee email,"
    "Ticket type,Buyer first name,Buyer last name,Buyer email,Barcode number\n"
    "1001,2023-10-01,Jan,de Vries,j@example.org,VIP,Ina,Bos,i@example.org,5001100010\n"
)
ALF_IO = (
    "ID,Creation,Category,Event,Status,ReservationID,Full Name,First Name,Last Name,"
    "E-Mail,Locked,Language\n"
    "9f1e,2023-10-01,Guests,x,ACQUIRED,77AA,Jan de Vries,Jan,de Vries,j@example.org,"
    "No,nl\n"
    "8a2b,2023-10-01,Guests,x,TO_BE_PAID,77AB,Ina Bos,Ina,Bos,i@example.org,No,en\n"
)
DUTCH = (
    "Inschrijfnummer;Naam;E-mailadres;Organisatie;Categorie;Status;Taal;Opmerking;"
    "Let op;Geldig van;Geldig t/m;Schoenmaat\n"
    "12;Jan de Vries;j@example.org;Asser;spreker;Bevestigd;nl;Komt later;Bel;;;42\n"
    "13;Ina Bos;;;;op de wachtlijst;;;;;;41\n"
)


def registrations_in(read_text: ReadText, text: str) -> list[Registration]:
    roster = read_text(text)
    found = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert len(found) == len(roster), list(roster)
    return found


def test_a_check_in_list_of_pretix_is_read(read_text: ReadText) -> None:
    jan, ina = registrations_in(read_text, PRETIX)
    assert (jan.reference, jan.code) == ("A1B2C", "r3hw8zt2nq")
    assert (jan.given_name, jan.family_name) == ("Jan", "de Vries")
    assert (jan.email, jan.affiliation) == ("j@example.org", "Asser")
    assert (jan.category, jan.attention) == ("Guest ticket", "")
    assert ina.state is RegistrationState.UNPAID
    assert (ina.attention, ina.note) == ("Requires special attention", "Wheelchair")


def test_order_positions_of_pretix_are_read(read_text: ReadText) -> None:
    jan, ina, zoe = registrations_in(read_text, PRETIX_POSITIONS)
    assert (jan.email, jan.affiliation) == ("jan@example.org", "Asser")
    assert (ina.email, ina.affiliation) == ("buyer@example.org", "Own")
    assert [registration.state.value for registration in (jan, ina, zoe)] == [
        "confirmed",
        "pending",
        "cancelled",
    ]
    assert [registration.language for registration in (jan, ina, zoe)] == [
        "nl",
        "de",
        "en",
    ]


def test_registrations_of_indico_are_read(read_text: ReadText) -> None:
    jan, ina = registrations_in(read_text, INDICO)
    assert (jan.reference, jan.affiliation) == ("42", "CERN")
    assert jan.state is RegistrationState.CONFIRMED
    assert ina.state is RegistrationState.UNPAID


def test_attendees_of_eventbrite_are_read(read_text: ReadText) -> None:
    jan, ina = registrations_in(read_text, EVENTBRITE)
    assert (jan.reference, jan.code, jan.name) == ("5001", "5001100010", "Jan de Vries")
    assert jan.category == "VIP"
    assert jan.state is RegistrationState.CONFIRMED
    assert ina.state is RegistrationState.CANCELLED


def test_newer_attendees_of_eventbrite_are_read(read_text: ReadText) -> None:
    (jan,) = registrations_in(read_text, EVENTBRITE_NEWER)
    assert (jan.reference, jan.code, jan.name) == ("1001", "5001100010", "Jan de Vries")
    assert jan.email == "j@example.org"


def test_tickets_of_alf_io_are_read(read_text: ReadText) -> None:
    jan, ina = registrations_in(read_text, ALF_IO)
    assert (jan.reference, jan.language) == ("9f1e", "nl")
    assert jan.state is RegistrationState.CONFIRMED
    assert ina.state is RegistrationState.UNPAID


def test_a_list_in_dutch_is_read(read_text: ReadText) -> None:
    jan, ina = registrations_in(read_text, DUTCH)
    assert (jan.reference, jan.name, jan.note) == ("12", "Jan de Vries", "Komt later")
    assert (jan.attention, jan.language) == ("Bel", "nl")
    assert ina.state is RegistrationState.WAITLISTED
    assert read_text(DUTCH).ignored_columns == ("Schoenmaat",)


def test_columns_that_a_system_has_beside_are_not_reported(
    read_text: ReadText,
) -> None:
    assert read_text(EVENTBRITE).ignored_columns == ()
    reading = read_text(EVENTBRITE).reading
    rules = {column.heading: column.rule for column in reading.columns}
    assert (rules["Home State"], rules["Barcode #"]) == ("ignored", "profile")


def test_an_ignored_heading_is_reported_without_control_characters(
    read_text: ReadText,
) -> None:
    roster = read_text(f"name,\x1b[31mred,{'x' * 200}\nJan,,\n")
    assert roster.ignored_columns == ("[31mred", "x" * 59 + "…")


@pytest.mark.parametrize(
    "heading",
    ["NAAM", " náám ", '"naam"', "Na-am", "n a a m:", "Volledige naam", "full_name"],
)
def test_headings_are_recognised_however_they_are_written(
    read_text: ReadText, heading: str
) -> None:
    (jan,) = registrations_in(read_text, f"{heading.replace(chr(34), '')};x\nJan;\n")
    assert jan.name == "Jan"


def test_every_heading_of_the_vocabulary_is_read() -> None:
    for word, (field, _) in vocabulary().ranks.items():
        read_as = map_columns([word]).fields[0]
        assert read_as == ("" if field == "ignored" else field)
    assert len(vocabulary().ranks) > 400


STATE_WORDS = {
    RegistrationState.CONFIRMED: "confirmed Paid PAID p complete Completed Attending"
    " checked-in checked_in betaald Bevestigd aangemeld ingeschreven acquired",
    RegistrationState.PENDING: "pending unconfirmed in_afwachting Openstaand",
    RegistrationState.WAITLISTED: "waitlisted waiting-list wachtlijst op_wachtlijst",
    RegistrationState.UNPAID: "unpaid TO_BE_PAID awaiting-payment onbetaald",
    RegistrationState.CANCELLED: "cancelled canceled c e expired refunded withdrawn"
    " Rejected Refunded/Canceled Geannuleerd afgemeld",
    RegistrationState.BLOCKED: "blocked geblokkeerd",
}


@pytest.mark.parametrize(
    ("word", "state"),
    [(word, state) for state, words in STATE_WORDS.items() for word in words.split()],
)
def test_the_words_of_other_systems_for_states_are_understood(
    read_text: ReadText, word: str, state: RegistrationState
) -> None:
    (jan,) = registrations_in(read_text, f"name,state\nJan,{word}\n")
    assert jan.state is state


def test_without_a_state_the_payment_decides(read_text: ReadText) -> None:
    text = "naam,betaald,status\n1,ja,\n2,nee,\n3,,\n4,nee,bevestigd\n5,0,\n"
    assert [
        registration.state.value for registration in registrations_in(read_text, text)
    ] == [
        "confirmed",
        "unpaid",
        "confirmed",
        "confirmed",
        "unpaid",
    ]


def test_special_attention_becomes_a_note_to_the_desk(read_text: ReadText) -> None:
    text = "name,Special attention,attention\n1,Nut allergy,\n2,ja,Own\n3,nee,\n"
    assert [
        registration.attention for registration in registrations_in(read_text, text)
    ] == [
        "Nut allergy",
        "Own",
        "",
    ]


def test_a_long_position_is_reported_as_a_reference(read_text: ReadText) -> None:
    (row,) = read_text(f"order,position id,name\nA,{'1' * 11},Jan\n")
    assert row == RosterIssue(2, "reference", "11 characters; the most is 10")
