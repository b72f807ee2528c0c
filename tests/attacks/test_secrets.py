"""Passwords and tokens: not on the command line, where all accounts read them."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.conftest import _bare_surroundings, bare, hub, kiosk
from tests.app.hub_homes import invite_station
from tests.app.kiosk_runner import CliRunner, kiosk_command, run_process
from tests.postgres_server import PASSWORD

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it takes a terminal")
__all__ = ["_bare_surroundings", "bare", "hub", "kiosk"]


@pytest.fixture(autouse=True)
def no_password_at_hand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))


@pytest.fixture
def owner(bare: str) -> str:
    """The owner's address, without the password."""
    return bare.replace("//", "//kiosk@")


def at_a_terminal(home: Path, typed: str, *words: str | Path) -> tuple[int, str]:
    """Run a command at a terminal where somebody types; return what it showed."""
    master, terminal = pty.openpty()
    process = subprocess.Popen(
        kiosk_command(home, *words),
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
        env=os.environ,
    )
    os.close(terminal)
    shown = b""
    while b": " not in shown:
        shown += os.read(master, 1024)
    os.write(master, f"{typed}\n".encode())
    try:
        while read := os.read(master, 1024):
            shown += read
    except OSError:  # the other side is closed
        pass
    os.close(master)
    return process.wait(), shown.decode()


def test_an_owner_is_asked_for_the_password(owner: str, tmp_path: Path) -> None:
    code, shown = at_a_terminal(tmp_path / "home", PASSWORD, "hub", "prepare", owner)
    assert "Password: " in shown
    assert "is prepared" in shown
    assert "command line" not in shown
    assert PASSWORD not in shown
    assert code == 0


def test_a_wrong_password_is_told(owner: str, tmp_path: Path) -> None:
    words = ("station", "invite", "Desk", "--hub", owner)
    code, shown = at_a_terminal(tmp_path / "home", "wrong", *words)
    assert "does not know the name or the password" in " ".join(shown.split())
    assert code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("hub", "prepare"),
        ("hub", "status"),
        ("station", "invite", "Bar", "--hub"),
        ("station", "revoke", "Desk", "--anyway", "--hub"),
    ],
)
def test_a_password_in_the_address_is_warned_of(
    hub: str, owner: str, kiosk: CliRunner, words: tuple[str, ...]
) -> None:
    invite_station(kiosk, hub)
    told = " ".join(run_process(kiosk.home, *words, hub).err.split())
    assert "password on the command line can be read by everybody" in told
    quietly = run_process(kiosk.home, *words, owner, PGPASSWORD=PASSWORD)
    assert (quietly.code, quietly.err) == (0, "")


def test_a_token_on_the_command_line_is_warned_of_and_asked_for_otherwise(
    kiosk: CliRunner, hub: str, bare: str, tmp_path: Path
) -> None:
    join = ("station", "join", bare)
    told = run_process(kiosk.home, *join, invite_station(kiosk, hub)).err
    assert "token on the command line can be read by everybody" in " ".join(
        told.split()
    )
    token = invite_station(kiosk, hub, "Bar")
    code, shown = at_a_terminal(tmp_path / "bar", token, *join)
    assert "Token: " in shown
    assert token not in shown
    assert code == 0
