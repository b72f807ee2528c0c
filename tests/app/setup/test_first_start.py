"""The effect of the setup window on a home: a station, or nothing."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.setup.first_start import StationSetup, find_files
from kiosk.domain.fault import KnownFault
from kiosk.faces.setup.setup_backend import GuestImport
from tests.app.hub_homes import invite_station
from tests.app.kiosk_runner import TIMEOUT_S, CliRunner

SAMPLE = resources() / "event"


def station_setup(home: Path) -> StationSetup:
    return StationSetup(Home(home))


def test_looking_at_a_home_that_is_not_there_makes_none(tmp_path: Path) -> None:
    found = station_setup(tmp_path / "home").inspect_home()
    assert (found.events, found.hub_address, found.is_complete) == ((), "", True)
    assert not (tmp_path / "home").exists()


def test_an_event_file_and_a_list_of_guests_make_a_station(tmp_path: Path) -> None:
    setup = station_setup(tmp_path / "home")
    found, event = setup.open_event(SAMPLE / "dilema-2023.toml")
    assert [found_event.id for found_event in found.events] == [event]
    done = setup.add_guests(event, SAMPLE / "roster.csv")
    source = "Read as: kiosk, roster, English; utf-8; headings in row 1."
    assert done == GuestImport(120, notes=(source,))
    app = Application(setup.home)
    with app.store.reading() as reader:
        assert len(list(reader.people.all(event))) == 120
    app.close()


def test_the_window_tells_how_a_list_was_read_and_stops_where_it_must(
    tmp_path: Path,
) -> None:
    setup, path = station_setup(tmp_path / "home"), tmp_path / "list.csv"
    _, event = setup.open_event(SAMPLE / "dilema-2023.toml")
    path.write_text("name,Shoe size,Quantity\nJan,41,3\n", encoding="utf-8")
    assert setup.add_guests(event, path).notes == (
        "Read as: a list of people; utf-8; headings in row 1.",
        "Columns that were not read: Shoe size",
        "row 2, Jan: stands for 3 people",
        "There is no column of states: everybody counts as confirmed.",
    )
    path.write_text("name,Approval\nIna,granted\n", encoding="utf-8")
    with pytest.raises(KnownFault, match=r"“Approval” .* looks like a state"):
        setup.add_guests(event, path)


def test_a_file_that_is_no_event_leaves_no_home(tmp_path: Path) -> None:
    with pytest.raises(KnownFault):
        station_setup(tmp_path / "home").open_event(SAMPLE / "roster.csv")
    assert not (tmp_path / "home").exists()


def test_the_sample_stays_beside_the_home(tmp_path: Path) -> None:
    setup = station_setup(tmp_path / "home")
    found = setup.try_sample()
    assert [found_event.id for found_event in found.events] == ["dilema-2023"]
    assert setup.home.folder != tmp_path / "home"
    assert not (tmp_path / "home").exists()


def test_the_sample_is_opened_as_if_it_were_about_to_begin(tmp_path: Path) -> None:
    home = station_setup(tmp_path / "home")
    [event] = home.try_sample().events
    clock = Application(home.home).with_clock_shift(home.shift).clock
    assert timedelta() < event.starts_at - clock.now() < timedelta(minutes=15)
    settings = (home.home.folder / "settings.toml").read_text(encoding="utf-8")
    assert "clock_shift" not in settings


def test_an_invitation_makes_a_station_of_a_hub(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    setup, progress = station_setup(kiosk.home), list[tuple[int, int]]()
    found = setup.join(
        bare, invite_station(kiosk, hub), lambda *count: progress.append(count)
    )
    assert (found.station, found.hub_address, found.is_complete) == ("Desk", bare, True)


def test_a_hub_that_is_not_there_leaves_the_home_as_it_was(tmp_path: Path) -> None:
    token = "BCDF-GHJK-LNPR-STXB-CDFG-HJKL-NPRS-TXBC-DFGH"  # noqa: S105  made up
    with pytest.raises(KnownFault):
        station_setup(tmp_path / "home").join(
            "postgresql://127.0.0.1:9/kiosk", token, lambda *_: None
        )
    assert not (tmp_path / "home" / "hub.json").exists()


def test_files_are_found_where_people_keep_them_the_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kiosk.app.setup.first_start.MOUNT_FOLDERS", (str(tmp_path / "media"),)
    )
    monkeypatch.setenv("HOME", str(tmp_path))
    names = ("Downloads/old.toml", "media/ada/stick/new.toml", "settings.toml")
    for age, name in enumerate(names):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (age, age))
    found = [path.name for path in find_files(("toml",))]
    assert found == ["new.toml", "old.toml"]


def test_without_a_display_kiosk_alone_says_what_there_is(
    kiosk: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    run = kiosk()
    assert (run.code, run.out) == (2, "")
    assert "“kiosk” alone opens the office" in run.err


SETUP_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.office import office_window
from kiosk.app.setup import first_start
from kiosk.faces.setup.setup_enums import Setup

make = first_start.make_window

def touch(face, language):
    window = make(face, language)
    def go_on():
        if face.page is Setup.Page.START and not face.task.busy:
            timer.stop()
            getattr(face, sys.argv[2])()
    timer = QTimer(face)
    timer.timeout.connect(go_on)
    timer.start(50)
    return window

make_office = office_window.make_office

def watch(host):
    face, window = make_office(host)
    def look():
        if face.ready:
            print(face.page.name, face.events.rows.count)
            window.close()
    QTimer.singleShot(1000, look)
    return face, window

office_window.make_office = watch
first_start.make_window = touch
choice = first_start.ask_first_choice(Path(sys.argv[1]))
sys.exit(office_window.open_office(choice.app, new_event=choice.new_event))
"""


@pytest.mark.journey
@pytest.mark.parametrize(
    ("choice", "shown"), [("trySample", "OVERVIEW 1"), ("makeEvent", "NEW_EVENT 0")]
)
def test_the_first_choice_leads_to_the_office(
    tmp_path: Path, choice: str, shown: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SETUP_SCRIPT, str(tmp_path / "home"), choice],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_S,
    )
    assert (done.stdout.strip(), done.stderr, done.returncode) == (shown, "", 0)
