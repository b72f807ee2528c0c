"""Who a row of a roster is: its place in the file never says so."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.people.roster_import import RosterReport
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.service.roster_imports import arrived, import_file, registrations

SYSTEMS = Path(__file__).parents[1] / "exchange" / "roster" / "systems"
HEADINGS = "Order code,Attendee name,Product,Secret,E-mail"
Import = Callable[[str], RosterReport]


@pytest.fixture
def import_text(desk: DeskDriver, tmp_path: Path) -> Import:
    def import_text(text: str) -> RosterReport:
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return import_file(desk, path)

    return import_text


def names(desk: DeskDriver) -> dict[str, str]:
    return {person.reference: person.name for person in registrations(desk)}


def test_one_more_ticket_of_an_order_changes_that_one_alone(desk: DeskDriver) -> None:
    import_file(desk, SYSTEMS / "pretix-checkin-list-order-1-first.csv")
    desk.scan(code="s1s1nz5tk7mr2xhp9vbc4jdf6ysg1s01")
    report = import_file(
        desk, SYSTEMS / "pretix-checkin-list-order-2-one-more-ticket.csv"
    )
    assert (report.added, report.updated, report.unchanged) == (1, 0, 2)
    assert report.rejected == ()
    assert list(arrived(desk).values()) == ["Bea Bos"]
    assert names(desk) == {
        "ABCDE": "Bea Bos",
        "ABCDE-2": "Carl Dam",
        "ABCDE-3": "Anna Aal",
    }


def test_without_codes_names_tell_the_tickets_of_an_order(import_text: Import) -> None:
    import_text("Order code,Attendee name\nX,Bea Bos\nX,Carl Dam\n")
    report = import_text(
        "Order code,Attendee name\nX,Anna Aal\nX,Bea Bos\nX,Carl Dam\n"
    )
    assert (report.added, report.updated, report.unchanged) == (1, 0, 2)


@pytest.mark.parametrize(
    "second",
    ["Bea Bos,new@x.example", "Bea Vries,b@x.example", "B. Bos,b@x.example"],
)
def test_a_new_name_or_address_is_the_same_person(
    import_text: Import, desk: DeskDriver, second: str
) -> None:
    import_text("name,email\nBea Bos,b@x.example\nCarl Dam,c@x.example\n")
    before = {person.id for person in registrations(desk)}
    report = import_text(f"name,email\n{second}\nCarl Dam,c@x.example\n")
    assert (report.added, report.updated, report.gone) == (0, 1, ())
    assert {person.id for person in registrations(desk)} == before


def test_who_may_be_one_of_several_is_asked_about(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text("name,email\nJan Smit,a@x.example\nJan Smit,b@x.example\n")
    report = import_text("name,email\nJan Smit,c@x.example\n")
    (question,) = report.rejected
    assert "this may be R-" in question.reason
    assert "(Jan Smit) or R-" in question.reason
    assert (report.gone, len(registrations(desk))) == ((), 2)


def test_a_reference_that_was_added_later_is_the_same_person(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text("name,email\nBea Bos,b@x.example\n")
    report = import_text("reference,name,email\n17,Bea Bos,b@x.example\n")
    assert (report.added, report.updated) == (0, 1)
    assert names(desk) == {"17": "Bea Bos"}
    assert import_text("reference,name\n17,Bea Bos\n").added == 0


def test_whoever_came_never_becomes_another_person(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text("Order code,Attendee name\nX,Bea Bos\n")
    desk.scan("X")
    report = import_text("Order code,Attendee name\nX,Quirijn Wolff\n")
    (question,) = report.rejected
    assert "this may be X (Bea Bos)" in question.reason
    assert (report.gone, list(arrived(desk).values())) == ((), ["Bea Bos"])


def test_a_cancelled_ticket_is_not_the_new_one(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text(f"{HEADINGS}\nX,Bea Bos,A,k7m2xq9hzc01,b@x.example\n")
    report = import_text(f"{HEADINGS}\nX,Anna Aal,A,p3nz5tk7mr02,b@x.example\n")
    assert report.added == 1
    assert [person.name for person in report.gone] == ["Bea Bos"]
    assert names(desk) == {"X": "Bea Bos", "X-2": "Anna Aal"}


def test_a_ticket_without_a_name_keeps_the_one_that_it_had(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text(f"{HEADINGS}\nX,Bea Bos,A,k7m2xq9hzc01,b@x.example\n")
    report = import_text(f"{HEADINGS}\nX,,A,k7m2xq9hzc01,b@x.example\n")
    assert report.unchanged == 1
    report = import_text(f"{HEADINGS}\nY,,A,p3nz5tk7mr02,c@x.example\n")
    assert names(desk)["Y"] == "c@x.example"
    report = import_text(f"{HEADINGS}\nY,Carl Dam,A,p3nz5tk7mr02,c@x.example\n")
    assert report.updated == 1
    (carl,) = [person for person in registrations(desk) if person.reference == "Y"]
    assert (carl.name, carl.attention) == ("Carl Dam", "")


def test_a_list_without_codes_takes_none_away(import_text: Import) -> None:
    import_text("reference,name,code\n1,Bea Bos,k7m2xq9hzc01\n")
    assert import_text("reference,name\n1,Bea Bos\n").unchanged == 1


def test_whom_an_import_lets_in_and_keeps_out_is_told(
    import_text: Import, desk: DeskDriver
) -> None:
    import_text("reference,name,status\n1,Bea,ok\n2,Carl,pending\n3,Dora,ok\n")
    desk.scan("1")
    report = import_text(
        "reference,name,status\n1,Bea,cancelled\n2,Carl,ok\n3,Dora,refunded\n"
    )
    assert [person.name for person in report.let_in] == ["Carl"]
    assert [person.name for person in report.kept_out] == ["Bea", "Dora"]
    assert [person.name for person in report.cancelled_inside] == ["Bea"]
    assert report.changes[0].fields == ("state",)


ROWS = {
    "orders": [
        f"{order},Name{number} Family{number},b{order}@x.example,,"
        for number, order in enumerate("AAABBCDDDD")
    ],
    "unnamed tickets": [f"{order},,b{order}@x.example,," for order in "AAABBC"],
    "codes": [f",N{number} F{number},,secret-code-{number:04}," for number in range(8)],
    "names": [f",N{number} F{number},n{number}@x.example,," for number in range(8)],
    "namesakes": [f",Jan Smit,n{number}@x.example,," for number in range(5)],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_the_same_list_in_another_order_changes_nobody(
    import_text: Import, rows: list[str]
) -> None:
    def text() -> str:
        return "\n".join(["order,name,email,code,paid", *rows, ""])

    rows = list(rows)
    assert import_text(text()).added == len(rows)
    for seed in range(effort(2, 50)):
        random.Random(seed).shuffle(rows)  # noqa: S311  no secret
        report = import_text(text())
        assert (report.added, report.updated, report.rejected) == (0, 0, ())
