"""The desk among other stations: its hub, calls for help, conflicts, announcements."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.domain.stations.conflict import Conflict, ConflictKind, make_conflict
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.language import Language
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.faces.conftest import EVENT, SHIFT, FakeClock
from tests.faces.desk.conftest import DeskWindowDriver
from tests.faces.hub_status_stub import HubStatusStub

HUB = HubStatus(hub="hub.example/kiosk")
HILDE = "Hilde de Vries was let in twice: at Kiosk 1 (Main door) at 17:00, and at "
HILDE += "Kiosk 2 (Main door) at 17:01."


def stand(
    desk: DeskWindowDriver, standing: HubStatusStub, hub_status: HubStatus
) -> None:
    standing.status = hub_status
    desk.face.refresh()


def call(desk: DeskWindowDriver, *stations: str) -> None:
    """Call for help at stations, a minute apart."""
    clock = desk.place.clock
    assert isinstance(clock, FakeClock)
    for station in stations:
        CallForHelp(desk.place.store, clock)(EVENT, station, "Main door")
        clock.move(minutes=1)
    desk.face.refresh()


def let_in_twice(
    desk: DeskWindowDriver, check_in: CheckIn, *references: str
) -> list[Conflict]:
    """Let people in by two stations, a minute apart, and notice that."""
    clock, noticed = desk.place.clock, []
    assert isinstance(clock, FakeClock)
    for reference in references:
        registration_id = desk.person(reference).registration.id
        for station in ("Kiosk 1", "Kiosk 2"):
            scan = Scan(event=EVENT, station=station, registration=registration_id)
            check_in(replace(scan, checkpoint="Main door", override="did not know"))
            clock.move(minutes=1)
        with desk.place.store.transaction() as tx:
            earlier, later = (
                entry
                for entry in tx.ledger.for_registration(registration_id)
                if entry.is_movement
            )
            kind = ConflictKind.TWO_ADMISSIONS
            noticed.append(make_conflict(kind, later, earlier, clock.now()))
            tx.notices.put_conflict(noticed[-1])
    desk.face.refresh()
    return noticed


def resolve(desk: DeskWindowDriver, noticed: Conflict) -> None:
    """Resolve a conflict at another desk."""
    resolution = Resolution(
        event=EVENT, conflict=noticed.id, reason="seen", by="Desk 2"
    )
    ResolveConflict(desk.place.store, desk.place.clock)(resolution)
    desk.face.refresh()


def waiting(desk: DeskWindowDriver) -> list[str]:
    with desk.place.store.reading() as reader:
        return [open_conflict.id for open_conflict in reader.notices.conflicts(EVENT)]


def spot(desk: DeskWindowDriver, name: str) -> QRect:
    return desk.named_in(desk.window, name).rect()


def test_one_pc_alone_says_nothing_of_a_hub(desk: DeskWindowDriver) -> None:
    assert desk.face.hub.state is Desk.Hub.NONE
    assert not any("hub" in word.lower() for word in desk.words)


def test_the_bar_says_how_it_stands_with_the_hub(
    desk: DeskWindowDriver, standing: HubStatusStub
) -> None:
    stand(desk, standing, HUB)
    assert desk.shows("Connected to the hub hub.example/kiosk")
    since = desk.place.clock.now() - timedelta(minutes=4)
    stand(desk, standing, replace(HUB, offline_since=since, trouble="No answer."))
    assert desk.shows("The hub does not answer", "On its own since 16:56")
    detail = desk.detail("On its own since 16:56")
    assert detail.startswith("Check in as usual: what is decided here is sent later.")
    desk.face.switchLanguage()
    detail = desk.detail("Werkt zelfstandig sinds 16:56")
    assert detail.startswith("Gewoon inchecken:")
    desk.face.switchLanguage()
    stand(desk, standing, replace(HUB, offline_since=since, unsent=12))
    assert desk.shows("On its own since 16:56 · 12 scans to send")
    stand(desk, standing, replace(HUB, unsent=1))
    assert desk.shows("1 scan is being sent to the hub")
    assert not any(word.startswith("On its own") for word in desk.words)


def test_what_the_hub_refused_and_a_wrong_clock_stay_in_sight(
    desk: DeskWindowDriver, standing: HubStatusStub
) -> None:
    stand(desk, standing, replace(HUB, refused=1, clock_ahead_ms=7 * 60_000))
    desk.press_in(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    refused = "The hub did not take 1 entry of this station"
    assert desk.shows(refused, "This computer\u2019s clock is 7 minutes ahead")
    desk.scan("DIL-022")
    assert desk.shows("Checked in", refused)
    stand(desk, standing, replace(HUB, clock_ahead_ms=-121_000))
    assert desk.shows("This computer\u2019s clock is 2 minutes behind")
    stand(desk, standing, replace(HUB, clock_ahead_ms=119_000))
    assert not any(word.startswith("This computer") for word in desk.words)


def test_a_call_for_help_is_answered_by_a_key_for_all_desks(
    desk: DeskWindowDriver, language: Language
) -> None:
    other = DeskFace(desk.place, language)
    call(desk, "Kiosk 1")
    other.refresh()
    assert other.notices.count == 1
    assert desk.shows("Kiosk 1 calls for help")
    assert "since 17:00." in desk.detail("Kiosk 1 calls for help")
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert not desk.shows("Kiosk 1 calls for help")
    other.refresh()
    assert other.notices.count == 0
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert not desk.face.error.shown


def test_who_has_waited_longest_is_first(desk: DeskWindowDriver) -> None:
    call(desk, "Kiosk 1", "Kiosk 2", "Kiosk 3")
    more = "2 further stations call: Kiosk 2, Kiosk 3"
    assert desk.detail("Kiosk 1 calls for help").endswith(more)
    assert isinstance(desk.window, QQuickWindow)
    assert not desk.window.grabWindow().isNull()
    desk.tap("On my way")
    assert desk.detail("Kiosk 2 calls for help").endswith(
        "1 further station calls: Kiosk 3"
    )


def test_nothing_moves_when_notices_come_and_the_most_urgent_is_shown(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    desk.scan("DIL-003")
    place = spot(desk, "Checked in")
    let_in_twice(desk, check_in, "DIL-022")
    assert desk.detail("1 conflict to look into") == HILDE
    call(desk, "Kiosk 1")
    assert desk.shows("Kiosk 1 calls for help", "Show all 2 notices")
    assert not desk.shows("1 conflict to look into")
    assert spot(desk, "Checked in") == place
    assert spot(desk, "Kiosk 1 calls for help").bottom() < place.top()


def test_one_key_shows_all_notices_over_the_work(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    let_in_twice(desk, check_in, "DIL-022")
    call(desk, "Kiosk 1")
    desk.press_in(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    first, second = "Kiosk 1 calls for help", "1 conflict to look into"
    assert desk.shows(first, second)
    assert isinstance(desk.window, QQuickWindow)
    assert not desk.window.grabWindow().isNull()
    assert spot(desk, first).bottom() < spot(desk, second).top()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.shows(second)


def test_conflicts_are_looked_into_and_resolved_by_the_keys(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    hilde, _, last = let_in_twice(desk, check_in, "DIL-022", "DIL-003", "DIL-005")
    desk.press_in(desk.window, Qt.Key.Key_F2, SHIFT)
    assert desk.shows("3 conflicts to look into", HILDE)
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.enter()
    assert desk.shows("What did you find?", HILDE)
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("3 conflicts to look into")
    desk.enter()
    desk.enter()
    assert desk.shows("What did you find?")
    desk.type("the same person")
    desk.enter()
    assert desk.shows("2 conflicts to look into")
    assert hilde.id not in waiting(desk)
    with desk.place.store.reading() as reader:
        (kept,) = reader.notices.conflicts_of(hilde.registration)
    assert (kept.resolution, kept.resolved_by) == ("the same person", "Main door")
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_F2)
    assert desk.shows(desk.person("DIL-005").registration.name)
    assert not desk.face.conflicts.shown
    assert last.id in waiting(desk)


def test_what_another_desk_resolves_is_gone_here_too(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    first, second = let_in_twice(desk, check_in, "DIL-022", "DIL-003")
    desk.tap("Look into it")
    desk.enter()
    resolve(desk, second)
    assert desk.shows("1 conflict to look into")
    assert not desk.shows("What did you find?")
    desk.press(Qt.Key.Key_Down)
    desk.enter()
    resolve(desk, first)
    assert not desk.face.conflicts.shown
    assert desk.shows("Ready for the next person")
    desk.press_in(desk.window, Qt.Key.Key_F2, SHIFT)
    assert not desk.face.conflicts.shown


def test_a_conflict_that_cannot_be_resolved_says_why(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    (noticed,) = let_in_twice(desk, check_in, "DIL-022")
    desk.press_in(desk.window, Qt.Key.Key_F2, SHIFT)
    desk.enter()
    ResolveConflict(desk.place.store, desk.place.clock)(
        Resolution(event=EVENT, conflict=noticed.id, reason="seen", by="Desk 2")
    )
    desk.type("late")
    desk.enter()
    assert desk.face.conflicts.problem.startswith("No conflict")
    desk.face.refresh()
    assert not desk.face.conflicts.shown


def test_a_long_list_follows_the_keys(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    people = [f"DIL-0{number}" for number in range(20, 34)]
    people = [
        reference
        for reference in people
        if desk.person(reference).registration.expected
    ]
    let_in_twice(desk, check_in, *people)
    desk.press_in(desk.window, Qt.Key.Key_F2, SHIFT)
    for _ in people:
        desk.press(Qt.Key.Key_Down)
    assert isinstance(desk.window, QQuickWindow)
    assert not desk.window.grabWindow().isNull()
    assert desk.face.conflicts.currentIndex == len(people) - 1
    sentence = desk.face.conflicts.rows.rows[-1].sentence
    assert spot(desk, sentence).bottom() < desk.window.geometry().bottom()


def test_the_list_speaks_the_other_language_at_once(
    desk: DeskWindowDriver, check_in: CheckIn
) -> None:
    let_in_twice(desk, check_in, "DIL-022")
    desk.press_in(desk.window, Qt.Key.Key_F2, SHIFT)
    desk.press(Qt.Key.Key_F9)
    sentence = "Hilde de Vries is twee keer binnengelaten: bij Kiosk 1 (Main door) om "
    assert desk.shows("1 conflict te beoordelen")
    assert any(word.startswith(sentence) for word in desk.words)


def test_an_announcement_is_shown_until_it_ends(
    desk: DeskWindowDriver, clock: FakeClock, qtbot: QtBot, press: Callable[..., None]
) -> None:
    announce = Announce(desk.place.store, clock)
    text = {"en": "Coffee is ready", "nl": "De koffie is klaar"}
    announce(EVENT, text, "Organiser", timedelta(minutes=5))
    desk.face.refresh()
    assert desk.shows("Coffee is ready")
    press(desk.window, Qt.Key.Key_F9)
    assert desk.shows("De koffie is klaar")
    clock.move(minutes=5)
    qtbot.waitUntil(lambda: not desk.shows("De koffie is klaar"), timeout=20_000)
