"""The recipes for screens start what there is to start."""

import re
import shlex
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
