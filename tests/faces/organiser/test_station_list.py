"""The stations at the organiser's: is anything wrong, and where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.domain.stations.station import HubStatus, Station, StationHealth
from kiosk.faces.face_context import FaceContext
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from kiosk.service.call_for_help import CallForHelp
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.hub_status_stub import HubStatusStub
from tests.faces.organiser.conftest import Shown, read_now

Words = Callable[[FaceWindow], list[str]]
Named = Callable[[FaceWindow, str], QAccessibleInterface]
Report = Callable[..., None]
HUB = HubStatus(hub="hub")


@pytest.fixture
def report(place: FaceContext, face: OrganiserFace) -> Report:
    """Let stations say how they are."""

    def report(*names: str, **how: object) -> None:
        with place.store.transaction() as tx:
            for name in names:
                health = StationHealth(
                    station=name,
                    event=EVENT,
                    checkpoint="Main door",
                    heard_at=place.clock.now(),
                    version="0.9",
                )
                tx.stations.put_health(replace(health, **how))  # type: ignore[arg-type]  # its own fields
        read_now(face)

    return report


@pytest.fixture
def join(place: FaceContext) -> Report:
    """Let stations join that say nothing yet."""

    def join(*names: str, **how: object) -> None:
        now = place.clock.now()
        with place.store.transaction() as tx:
            for name in names:
                station = Station(name=name, role=name, invited_at=now, joined_at=now)
                tx.stations.put(replace(station, **how))  # type: ignore[arg-type]  # its own fields

    return join


def test_one_pc_alone_shows_no_stations(
    window: FaceWindow, face: OrganiserFace, press: Callable[..., None]
) -> None:
    assert (face.states.count, face.stations.count) == (0, 0)
    press(window, Qt.Key.Key_F2)
    assert window.rootObject().property("page") == Organiser.Page.MAIN


def test_all_well_is_one_calm_word(report: Report, shown: Shown) -> None:
    report("Kiosk 1")
    assert shown("1 station, well")
    report("Kiosk 2", "Desk", camera="ready", scanner="ready", printer="ready")
    assert shown("3 stations, all well")


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"printer": "paper_out"}, "Desk: out of paper"),
        ({"camera": "gone"}, "Desk: camera gone"),
        ({"scanner": "gone"}, "Desk: scanner gone"),
        ({"refused": 2}, "Desk: 2 refused by the hub"),
        ({"clock_ahead_ms": 421_000}, "Desk: clock is 7 minutes ahead"),
        ({"clock_ahead_ms": -180_000}, "Desk: clock is 3 minutes behind"),
    ],
)
def test_what_is_wrong_with_a_station_is_said(
    how: dict[str, object],
    message: str,
    report: Report,
    shown: Shown,
) -> None:
    report("Kiosk 1")
    report("Desk", **how)
    assert shown(message, "1 station is well")


def test_a_station_cut_off_says_since_when_and_what_it_keeps(
    report: Report, shown: Shown, clock: FakeClock
) -> None:
    since = clock.now() - timedelta(minutes=4)
    report("Desk", cut_off_since=since, unsent=12)
    assert shown("Desk: on its own since 16:56 · 12 to send", "1 station, not well")


def test_a_station_falls_silent_though_nothing_is_written(
    face: OrganiserFace,
    report: Report,
    shown: Shown,
    clock: FakeClock,
    qtbot: QtBot,
) -> None:
    report("Desk", "Kiosk 1")
    clock.move(seconds=15)
    face.tick()
    assert shown("2 stations, all well")
    clock.move(seconds=1)
    with qtbot.waitSignal(face.changed, timeout=20_000):
        pass  # its own clock looks every second
    assert shown("Desk: not heard since 17:00")
    report("Desk", "Kiosk 1")
    assert shown("2 stations, all well")


def test_this_screens_own_clock_makes_no_station_silent(
    face: OrganiserFace,
    report: Report,
    shown: Shown,
    clock: FakeClock,
    standing: HubStatusStub,
) -> None:
    report("Desk")
    clock.move(minutes=5)
    standing.status = replace(HUB, clock_ahead_ms=300_000)
    read_now(face)
    assert shown("This screen\u2019s clock is 5 minutes ahead", "1 station, well")


def test_a_screen_that_lost_the_hub_blames_no_station_and_praises_none(
    face: OrganiserFace,
    report: Report,
    shown: Shown,
    clock: FakeClock,
    standing: HubStatusStub,
    window: FaceWindow,
    words: Words,
    named: Named,
    join: Report,
    press: Callable[..., None],
) -> None:
    report("Desk")
    standing.status = replace(HUB, offline_since=clock.now() + timedelta(seconds=5))
    clock.move(minutes=5)
    read_now(face)
    summary = "1 other station: not known since 17:00"
    assert shown("No hub since 17:00: what is shown may be old", summary)
    join("Kiosk 1")
    report("Main door", "Kiosk 2", printer="jam")
    assert shown("3 other stations: not known since 17:00")
    assert not [word for word in words(window) if "jam" in word or "well" in word]
    press(window, Qt.Key.Key_F2)
    shown("Desk", "Kiosk 1", "Kiosk 2", "Main door")
    about = QAccessible.Text.Description
    for other in ("Desk", "Kiosk 1", "Kiosk 2"):
        assert named(window, other).text(about) == "not known since 17:00"
    own = "on its own since 17:00 · paper jam"
    assert named(window, "Main door").text(about) == own


def test_a_station_that_joined_is_listed_before_it_says_anything(
    report: Report, shown: Shown, join: Report, face: OrganiserFace
) -> None:
    report("Desk")
    report("Kiosk 1", event="")
    join("Kiosk 2")
    read_now(face)
    assert shown("Kiosk 2: not heard yet", "2 stations are well")


def test_a_station_that_was_revoked_is_not_listed(
    window: FaceWindow,
    report: Report,
    shown: Shown,
    words: Words,
    join: Report,
    clock: FakeClock,
) -> None:
    report("Desk", "Kiosk 1")
    report("Old", heard_at=clock.now() - timedelta(minutes=9))
    assert shown("Old: not heard since 16:51")
    join("Old", "Unheard", revoked_at=clock.now())
    report("Desk")
    assert shown("2 stations, all well")
    assert not [word for word in words(window) if "Old" in word or "Unheard" in word]


def test_only_the_worst_is_told_at_once(
    window: FaceWindow,
    report: Report,
    words: Words,
    shown: Shown,
    place: FaceContext,
    face: OrganiserFace,
) -> None:
    report("Well")
    report(*[f"Printer {number}" for number in range(4)], printer="jam")
    report("Alone", cut_off_since=place.clock.now())
    report("Silent", heard_at=place.clock.now() - timedelta(minutes=1))
    CallForHelp(place.store, place.clock)(EVENT, "Well", "Main door")
    read_now(face)
    silent, alone = "Silent: not heard since 16:59", "Alone: on its own since 17:00"
    assert shown(silent, alone, "and 2 more", "1 station is well")
    texts = words(window)
    assert (
        texts.index(silent) < texts.index(alone) < texts.index("Printer 0: paper jam")
    )
    assert "Printer 3: paper jam" not in texts


def test_a_key_lists_every_station_with_how_it_is(
    window: FaceWindow,
    report: Report,
    words: Words,
    shown: Shown,
    named: Named,
    press: Callable[..., None],
) -> None:
    report("Kiosk 1", camera="ready", scanner="ready")
    report("Desk", printer="paper_out", labels_left=0, unsent=1)
    press(window, Qt.Key.Key_F2)
    assert shown("Kiosk 1", "Desk")
    assert "Arrivals" not in words(window)
    about = QAccessible.Text.Description
    assert named(window, "Desk").text(about) == "1 to send · out of paper"
    assert named(window, "Kiosk 1").text(about) == "heard at 17:00 · version 0.9"
    press(window, Qt.Key.Key_Escape)
    assert shown("Arrivals")
    press(window, Qt.Key.Key_F2)
    press(window, Qt.Key.Key_F2)
    assert shown("Arrivals")


@pytest.mark.parametrize(
    ("count", "size"), [*product((1, 3, 9, 50), [(1920, 1080), (1080, 1920)])]
)
def test_any_number_of_stations_fits(
    count: int,
    size: tuple[int, int],
    window: FaceWindow,
    report: Report,
    named: Named,
    press: Callable[..., None],
) -> None:
    window.resize(*size)
    names = [f"Station {number}" for number in range(count)]
    report(*names, camera="ready", printer="ready", labels_left=200)
    press(window, Qt.Key.Key_F2)
    assert isinstance(window, QQuickWindow)
    assert not window.grabWindow().isNull()
    spots = [named(window, name).rect() for name in names]
    within = QRect(window.position(), window.size())
    assert all(within.contains(spot) for spot in spots)
    assert min(spot.height() for spot in spots) > 60
