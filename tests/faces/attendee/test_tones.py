"""Guests meet welcome, help and look: nobody is refused in red, or for all to read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.people.registration import RegistrationState
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from tests.faces.conftest import EVENT, FakeClock

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
Words = Callable[[FaceWindow], list[str]]
ScanCode = Callable[..., None]
CodeOf = Callable[[str], str]

GUEST, DUTCH, ATTENTION = "DIL-016", "DIL-022", "DIL-002"
HELP = {"en": "We\u2019ll help you at the desk", "nl": "We helpen u aan de\u00a0balie"}
REASONS = (
    *("wait", "wacht", "paid", "payment", "betal", "cancel", "geannuleerd", "block"),
    *("geblokkeerd", "confirm", "bevestig", "not know", "kennen", "used", "gebruikt"),
)


def set_state(place: FaceContext, reference: str, state: RegistrationState) -> None:
    with place.store.transaction() as tx:
        person = tx.people.by_reference(EVENT, reference)
        assert person is not None
        tx.people.put([replace(person.registration, state=state)])


def change_event(place: FaceContext, change: Callable[[Event], Event]) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(EVENT)
    assert event is not None
    ImportEvent(place.store, new_key)(change(event))


@pytest.mark.parametrize("reference", [GUEST, DUTCH])
@pytest.mark.parametrize(
    "state", [state for state in RegistrationState if state.name != "CONFIRMED"]
)
def test_no_reason_of_a_registration_stands_on_a_screen_that_others_read(
    state: RegistrationState,
    reference: str,
    open_face: Open,
    words: Words,
    scan_code: ScanCode,
    code_of: CodeOf,
    place: FaceContext,
) -> None:
    set_state(place, reference, state)
    face, window = open_face()
    scan_code(window, code_of(reference))
    assert face.page is Attendee.Page.DESK
    texts = words(window)
    assert HELP["nl" if reference == DUTCH else "en"] in texts
    told = " ".join(texts).casefold()
    assert not [reason for reason in REASONS if reason in told]


def test_the_desk_s_page_is_a_calm_blue_with_a_bell(
    open_face: Open, scan_code: ScanCode, code_of: CodeOf
) -> None:
    _, window = open_face()
    scan_code(window, code_of(ATTENTION))
    image = window.grabWindow()
    assert image.pixelColor(5, 5).name() == "#22407a"


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_no_verdict_for_a_guest_is_red(
    scheme: str,
    open_face: Open,
    scan_code: ScanCode,
    code_of: CodeOf,
    place: FaceContext,
    check_in: CheckIn,
    clock: FakeClock,
) -> None:
    _, window = open_face()
    window.theme.setProperty("scheme", scheme)
    set_state(place, GUEST, RegistrationState.BLOCKED)
    colours = []
    for code in (code_of(GUEST), "nonsense", code_of("DIL-023"), code_of(ATTENTION)):
        scan_code(window, code)
        colours.append(window.grabWindow().pixelColor(5, 5))
    check_in(Scan(event=EVENT, station="Desk", code=code_of(DUTCH)))
    clock.move(minutes=1)
    scan_code(window, code_of(DUTCH))
    colours.append(window.grabWindow().pixelColor(5, 5))
    assert not [
        colour.name() for colour in colours if colour.red() > 1.5 * colour.green()
    ]


def test_what_a_guest_mends_alone_is_amber_and_says_how(
    open_face: Open,
    words: Words,
    scan_code: ScanCode,
    code_of: CodeOf,
    place: FaceContext,
    clock: FakeClock,
) -> None:
    face, window = open_face()
    scan_code(window, "https://example.org/menu")
    assert face.page is Attendee.Page.HINT
    assert "Not a ticket" in words(window)
    scan_code(window, code_of("DIL-023"))
    assert face.page is Attendee.Page.HINT
    assert "U kunt om 17.45 uur naar binnen" in words(window)
    with place.store.transaction() as tx:
        person = tx.people.by_reference(EVENT, GUEST)
        assert person is not None
        tx.people.put([replace(person.registration, checkpoints=("Reception room",))])
    scan_code(window, code_of(GUEST))
    assert face.page is Attendee.Page.HINT
    assert "Reception room" in words(window)
    change_event(
        place,
        lambda event: replace(
            event,
            admission=replace(
                event.admission, opens_at=clock.now() + timedelta(minutes=30)
            ),
        ),
    )
    scan_code(window, code_of(DUTCH))
    assert face.page is Attendee.Page.HINT
    assert "De deuren gaan om 17.30 uur open" in words(window)


def test_a_full_hall_is_said_as_it_is(
    open_face: Open,
    words: Words,
    scan_code: ScanCode,
    code_of: CodeOf,
    place: FaceContext,
    check_in: CheckIn,
) -> None:
    change_event(place, lambda event: replace(event, capacity=1))
    check_in(Scan(event=EVENT, station="Desk", code=code_of("DIL-001")))
    face, window = open_face()
    scan_code(window, code_of(GUEST))
    assert face.page is Attendee.Page.DESK
    texts = words(window)
    assert {HELP["en"], "The hall is full just now. Please see the desk."} <= set(texts)


def open_cases(place: FaceContext) -> list[str]:
    with place.store.reading() as reader:
        cases = reader.notices.help_calls(EVENT)
        entries = [reader.ledger.find(case.scan) for case in cases if case.scan]
        registrations = [entry.registration for entry in entries if entry]
        people = [reader.people.find(found) for found in registrations if found]
    return [person.registration.reference for person in people if person]


def test_whom_the_screen_sends_to_the_desk_the_desk_expects(
    open_face: Open, scan_code: ScanCode, code_of: CodeOf, place: FaceContext
) -> None:
    set_state(place, GUEST, RegistrationState.UNPAID)
    _, window = open_face()
    scan_code(window, code_of(ATTENTION))
    scan_code(window, code_of(GUEST))
    assert open_cases(place) == [ATTENTION, GUEST]
    scan_code(window, code_of(DUTCH))
    scan_code(window, "nonsense")
    scan_code(window, code_of("DIL-023"))
    assert open_cases(place) == [ATTENTION, GUEST]


def test_who_leaves_a_question_open_is_expected_at_the_desk_too(
    open_face: Open, scan_code: ScanCode, code_of: CodeOf, place: FaceContext
) -> None:
    photos = EventQuestion(id="photos", text={"en": "May we take pictures?"})
    change_event(place, lambda event: replace(event, questions=(photos,)))
    face, window = open_face()
    scan_code(window, code_of(GUEST))
    assert open_cases(place) == []
    face.dismiss()
    assert open_cases(place) == [GUEST]


def test_a_guest_without_a_code_still_calls_beside_a_case(
    open_face: Open, scan_code: ScanCode, code_of: CodeOf, place: FaceContext
) -> None:
    face, window = open_face()
    scan_code(window, code_of(ATTENTION))
    face.showNoCode()
    assert face.announcements.help is Attendee.Help.CALLED
    with place.store.reading() as reader:
        assert len(reader.notices.help_calls(EVENT)) == 2
    face.back()
    assert open_cases(place) == [ATTENTION]
