"""A hand scanner's real keys on a real screen, whatever the keyboard is set to."""

import csv
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from ctypes import CDLL, c_ulong, c_void_p
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.store.sqlite_store import SqliteStore

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("open")]

EVENT = Path(__file__).parents[2] / "resources" / "event" / "dilema-2023.toml"
OPENING = datetime(2023, 11, 28, 16, 5, tzinfo=UTC)


# How a scanner that was set up as a US keyboard sends a sign: X11's number of the key.
ROWS = (
    (10, "1234567890-=", "!@#$%^&*()_+"),
    (24, "qwertyuiop[]", "QWERTYUIOP{}"),
    (38, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (51, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
)
US = {sign: str(row + at) for row, plain, _ in ROWS for at, sign in enumerate(plain)}
US |= {sign: f"shift+{row + at}" for row, _, up in ROWS for at, sign in enumerate(up)}
GERMAN = US | {"y": US["z"], "z": US["y"], "-": US["/"]}
ENTER, F8 = "36", "74"
SHIFT = 50
ATTEMPTS = 5
FAST_MS, SLOW_MS = 2, 160

UUID = "6f9619f0-8b86-d012-b42d-0dcf4fc964f7"
PRETIX = "r3hw8zt2nqpyc9kxzy7ma"
DIGITS = "10272793021943401"
NESTED = '{"id":"aQ-4~i"}'
CODES = (UUID, PRETIX, DIGITS, NESTED)

# Names as people type them: a dead key and a letter, or a key of its own.
NAMES = {
    "us intl": ("Zo\u00eb", ["shift+52", "32", "shift+48", "26"]),
    "de": ("Zo\u00e4", ["shift+29", "32", "48"]),
    "fr": ("L\u00e9a", ["shift+46", "11", "24"]),
}


def holds_within(condition: Callable[[], bool], within: float) -> bool:
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def wait_until(condition: Callable[[], bool], within: float = 30) -> None:
    assert holds_within(condition, within), "it never came"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose guests bring codes of other ticket systems."""
    home = tmp_path_factory.mktemp("home")
    shift = (OPENING - SystemClock().now()).total_seconds()
    (home / "settings.toml").write_text(f"clock_shift = {shift}\n", encoding="utf-8")
    roster = home / "roster.csv"
    with roster.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["reference", "name", "code"])
        rows.writerows([f"G{at}", f"Guest {at}", code] for at, code in enumerate(CODES))
    kiosk = [sys.executable, "-m", "kiosk", "--home", str(home)]
    for words in (["event", "import", str(EVENT)], ["roster", "import", str(roster)]):
        subprocess.run([*kiosk, *words], check=True, stdout=subprocess.DEVNULL)
    return home


class DeskProcess:
    """The desk in a process of its own, and its keyboard."""

    def __init__(self, home: Path, screen: dict[str, str]) -> None:
        self.screen = screen
        self.x11, self.xtest = CDLL("libX11.so.6"), CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = c_void_p
        self.display = c_void_p(self.x11.XOpenDisplay(screen["DISPLAY"].encode()))
        self.store = SqliteStore(home / "kiosk.db")
        command = [sys.executable, "-m", "kiosk", "--home", str(home), "open", "desk"]
        self.process = subprocess.Popen(
            command, env=screen, stderr=subprocess.PIPE, text=True
        )
        self.run(
            "xdotool",
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            "Desk",
            "windowfocus",
        )

    def run(self, *command: str) -> None:
        subprocess.run(
            command, env=self.screen, check=True, timeout=60, stdout=subprocess.DEVNULL
        )

    def set_keyboard(self, layout: str) -> None:
        name, _, variant = layout.partition(" ")
        self.run("setxkbmap", name, "-variant", variant)

    def burst(self, keys: list[str]) -> None:
        """Send keys in one piece, where xdotool waits for an answer to each.

        The screen lets two milliseconds pass where keys would run into one another.
        """
        for before, key in zip(["", *keys], keys, strict=False):
            shift, code = key.startswith("shift+"), int(key.removeprefix("shift+"))
            pause = FAST_MS if before == key or before.startswith("shift+") else 0
            if shift:
                self.send_key_event(SHIFT, down=True, after=pause)
            self.send_key_event(code, down=True, after=0 if shift else pause)
            if shift:
                self.send_key_event(SHIFT, down=False)
            self.send_key_event(code, down=False)
        self.x11.XFlush(self.display)

    def send_key_event(self, key: int, *, down: bool, after: int = 0) -> None:
        self.xtest.XTestFakeKeyEvent(self.display, key, int(down), c_ulong(after))

    def send(self, keys: list[str], delay: int) -> None:
        self.run("xdotool", "key", "--delay", str(delay), *keys)

    def scan(self, code: str, scanner: dict[str, str]) -> LedgerEntry:
        """Type as a scanner does, wherever the focus is; return the one entry.

        A busy computer may pause in the middle of typing, and a person would scan
        again: that is another attempt.
        """
        for _ in range(ATTEMPTS):
            before = len(self.ledger)
            self.burst([*(scanner[sign] for sign in code), ENTER])
            if holds_within(partial(self.has_grown, before), 5):
                entries = self.ledger[before:]
                if code in [entry.code for entry in entries]:
                    assert len(entries) == 1
                    return entries[0]
            self.send(["Escape"], SLOW_MS)
        raise AssertionError(f"{code} was never read; the ledger has {self.ledger}")

    def has_grown(self, before: int) -> bool:
        return len(self.ledger) > before

    @property
    def ledger(self) -> list[LedgerEntry]:
        with self.store.reading() as reader:
            return list(reader.ledger.all("dilema-2023"))

    def close(self) -> None:
        self.store.close()
        self.x11.XCloseDisplay(self.display)
        self.process.send_signal(signal.SIGINT)
        _, complaints = self.process.communicate(timeout=30)
        assert complaints == ""
        assert self.process.returncode == 0


@pytest.fixture(scope="module")
def desk(home: Path, screen: dict[str, str]) -> Iterator[DeskProcess]:
    desk = DeskProcess(home, screen)
    yield desk
    desk.close()


@pytest.mark.parametrize("layout", ["us", "de", "fr", "us intl"])
def test_codes_are_read_whatever_the_keyboard_is_set_to(
    desk: DeskProcess, layout: str
) -> None:
    desk.set_keyboard(layout)
    for code in CODES:
        assert desk.scan(code, US).code == code


def test_a_scanner_set_up_as_a_german_keyboard_is_understood(desk: DeskProcess) -> None:
    desk.set_keyboard("us")
    assert desk.scan(CODES[1], GERMAN).code == CODES[1]


def test_capitals_survive_caps_lock(desk: DeskProcess) -> None:
    desk.set_keyboard("us")
    desk.send(["Caps_Lock"], SLOW_MS)
    assert desk.scan(NESTED, US).code == NESTED
    desk.send(["Caps_Lock"], SLOW_MS)


def test_a_field_that_is_typed_into_leaves_the_exit_its_key(desk: DeskProcess) -> None:
    desk.set_keyboard("us")
    desk.send(["ctrl+o"], SLOW_MS)
    assert desk.scan(UUID, US).verdict is Outcome.LEFT
    desk.send(["ctrl+o"], SLOW_MS)
    assert desk.scan(PRETIX, US).verdict is not Outcome.LEFT


@pytest.mark.parametrize("layout", NAMES)
def test_a_name_that_a_person_types_stays_a_name(
    desk: DeskProcess, layout: str
) -> None:
    desk.set_keyboard(layout)
    before, (name, keys) = len(desk.ledger), NAMES[layout]
    desk.send([*keys, F8, ENTER], delay=SLOW_MS)
    wait_until(lambda: len(desk.ledger) > before)
    with desk.store.reading() as reader:
        walk_in = reader.people.find(desk.ledger[-1].registration or "")
    assert walk_in is not None
    assert walk_in.registration.name == name
