"""The exports of other systems, each with the right value of its rows."""

from pathlib import Path

import pytest

from kiosk.domain.event.event import Event
from kiosk.domain.people.roster_import import RosterRow
from kiosk.exchange.roster.roster_file import Roster, read_roster
from tests.exchange.roster.system_values import RIGHT, Right

SYSTEMS = Path(__file__).parent / "systems"


def read(event: Event, name: str) -> Roster:
    return read_roster(SYSTEMS / name, event)


def people(event: Event, name: str) -> dict[str, RosterRow]:
    rows = [row for row in read(event, name) if isinstance(row, RosterRow)]
    return {row.registration.name: row for row in rows}


@pytest.mark.parametrize(("name", "right"), RIGHT.items(), ids=RIGHT)
def test_an_export_is_read_as_what_it_means(
    event: Event, name: str, right: Right
) -> None:
    roster = read(event, name)
    registrations = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert len(registrations) == len(roster)
    assert roster.reading.profile == right.profile
    assert "|".join(person.name for person in registrations) == right.names
    states = right.states or " ".join("confirmed" for _ in registrations)
    assert " ".join(person.state for person in registrations) == states
    codes = [person.code or "" for person in registrations]
    assert " ".join(codes).strip() == right.codes


def test_every_input_has_its_right_value() -> None:
    inputs = {path.name for path in SYSTEMS.iterdir()}
    assert inputs - RIGHT.keys() == {"pretix-checkin-list-order-2-one-more-ticket.csv"}


ADDRESSES = {
    "microsoft-forms-anonymous.xlsx": "dirk@v.example els@w.example fien@z.example",
    "email-cells-with-names-or-two-addresses.csv": "nea@n.example ole@o.example"
    " pia@q.example rik@r.example",
    "helloasso-tickets.csv": "elodie@g.example marc@g.example zoe@h.example"
    " luc@i.example",
    "shop-states-with-wc-prefix.csv": "guest@alpha.example guest@beta.example"
    " r@two.example h@three.example",
    "pretix-positions-german-headings.csv": "w@h.example kauf@buyers.example"
    " s@p.example t@r.example u@v.example",
}


@pytest.mark.parametrize(("name", "addresses"), ADDRESSES.items(), ids=ADDRESSES)
def test_an_attendee_has_their_own_address(
    event: Event, name: str, addresses: str
) -> None:
    rows = people(event, name).values()
    assert " ".join(row.registration.email for row in rows) == addresses


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("ticket-tailor-orders.csv", ("Cor Stam", 3)),
        ("eventbrite-ticket-quantity.csv", ("Kees de Boer", 3)),
        ("events-manager-spaces-and-preamble.csv", ("Nel Roos", 2)),
    ],
)
def test_a_row_for_several_people_is_told(
    event: Event, name: str, heads: tuple[str, int]
) -> None:
    (stands_for,) = read(event, name).reading.stands_for
    assert (stands_for.name, stands_for.heads) == heads
    registration = people(event, name)[heads[0]].registration
    assert registration.attention == f"Stands for {heads[1]} people"


def test_the_sheet_that_was_read_and_the_others_are_told(event: Event) -> None:
    reading = read(event, "pretix-order-data-three-sheets.xlsx").reading
    assert reading.sheet == "Order positions"
    assert reading.other_sheets == ("Orders", "Order fees")
    legend = read(event, "workbook-legend-sheet-before-the-list.xlsx").reading
    assert (legend.sheet, legend.heading_row) == ("Gastenlijst", 4)
    assert legend.other_sheets == ("Toelichting", "Oud")


def test_rows_that_are_no_people_are_told(event: Event) -> None:
    left_out = {
        name: [str(left) for left in read(event, name).reading.left_out]
        for name in ("total-and-footer-rows.csv", "total-row-under-a-list.xlsx")
    }
    assert left_out == {
        "total-and-footer-rows.csv": ["row 5, row: a total", "row 6, row: a footer"],
        "total-row-under-a-list.xlsx": ["row 9, row: a total"],
    }
    survey = read(event, "surveymonkey-two-heading-rows.csv").reading
    assert [str(left) for left in survey.left_out] == ["row 2, row: more headings"]


def test_an_address_that_was_never_given_is_told(event: Event) -> None:
    reading = read(event, "eventbrite-info-requested.csv").reading
    assert [(left.row, left.field) for left in reading.left_out] == [
        (7, "family_name"),
        (7, "email"),
    ]


def test_a_ticket_without_a_name_asks_for_it(event: Event) -> None:
    nameless = people(event, "tito-tickets.csv")["Guest of Zed Order"]
    assert nameless.nameless
    assert nameless.registration.attention == "Ask for the name"


def test_a_system_whose_codes_are_not_in_the_export_says_so(event: Event) -> None:
    (warning,) = read(event, "indico-registrations.csv").reading.warnings
    assert "This export has no codes" in warning


def test_a_file_without_states_says_so(event: Event) -> None:
    (warning,) = read(event, "name-surname.csv").reading.warnings
    assert warning == "There is no column of states: everybody counts as confirmed."


def test_what_else_a_row_says_is_in_its_field(event: Event) -> None:
    kai = people(event, "civicrm-participants.csv")["Kai Berg"].registration
    assert (kai.category, kai.affiliation) == ("Attendee", "Berg AS")
    nel = people(event, "events-manager-spaces-and-preamble.csv")["Nel Roos"]
    assert nel.order == "501"
    quin = people(event, "odoo-registrations.xlsx")["Quin Aas"].registration
    assert quin.category == "Standard"
    enzo = people(event, "alfio-tickets.csv")["Enzo Ricci"].registration
    assert (enzo.affiliation, enzo.language) == ("Acme", "en")
