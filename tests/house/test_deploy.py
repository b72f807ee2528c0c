"""The recipes for screens start what there is to start."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "resources" / "deploy"


@pytest.mark.parametrize("name", ["kiosk.service", "windows-shell.ps1", "README.md"])
def test_a_recipe_names_commands_and_options_that_there_are(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    found = re.findall(r"open attendee [-a-z ]*[a-z]", text)
    assert found
    for words in found:
        command = [sys.executable, "-m", "kiosk", *shlex.split(words), "--help"]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_service_is_hardened() -> None:
    unit = (DEPLOY / "kiosk.service").read_text(encoding="utf-8")
    for line in ("UMask=0077", "LimitCORE=0", "NoNewPrivileges=yes", "PrivateTmp=yes"):
        assert f"\n{line}\n" in unit


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd")
@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-hub-backup@.service"])
def test_systemd_finds_the_service_little_exposed(unit: str) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--threshold=45"]
    done = subprocess.run(
        [*command, str(DEPLOY / unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-300:] + done.stderr


def test_the_recipe_installs_by_the_lock() -> None:
    recipe = (DEPLOY / "README.md").read_text(encoding="utf-8")
    assert "pip install --require-hashes -r requirements.lock" in recipe
    assert "pip install --no-deps --no-index kiosk-*.whl" in recipe
