"""A code in whose place a later roster brought another stays with its person."""

from dataclasses import replace

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict import Refusal
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

ANNA = sample_guest("A", "Anna", code="first-1")
BEN = sample_guest("B", "Ben")


def refusal(result: CheckInResult) -> Refusal | None:
    return getattr(result.verdict, "refusal", None)


def test_a_replaced_code_is_revoked(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    desk.import_people(replace(ANNA, code="second-2"), BEN)
    assert refusal(desk.scan(code="first-1")) is Refusal.REVOKED
    assert refusal(desk.scan(code="third-3")) is Refusal.UNKNOWN_TICKET
    assert desk.scan(code="second-2").inside


def test_a_code_that_comes_back_is_valid(desk: DeskDriver) -> None:
    desk.import_people(ANNA)
    for code in ("second-2", "first-1", "second-2", "first-1"):
        desk.import_people(replace(ANNA, code=code))
    assert refusal(desk.scan(code="second-2")) is Refusal.REVOKED
    assert desk.scan(code="first-1").inside


def test_a_replaced_code_may_become_somebody_elses(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    desk.import_people(replace(ANNA, code="second-2"), BEN)
    desk.import_people(replace(ANNA, code="second-2"), replace(BEN, code="first-1"))
    assert desk.scan(code="first-1").inside
    assert desk.presence("B").inside


def test_at_another_event_a_replaced_code_is_unknown(desk: DeskDriver) -> None:
    desk.import_event(sample_event(event="lecture"))
    there = sample_guest("A", "Anna", event="lecture", code="first-1")
    desk.import_people(there)
    desk.import_people(replace(there, code="second-2"))
    assert refusal(desk.scan(code="first-1")) is Refusal.UNKNOWN_TICKET


def test_a_replaced_code_is_no_ticket_to_issue(desk: DeskDriver) -> None:
    desk.import_people(ANNA)
    desk.import_people(replace(ANNA, code="second-2"))
    code = desk.ticket_code("A")
    assert " " not in code
    assert desk.scan(code=code).inside
