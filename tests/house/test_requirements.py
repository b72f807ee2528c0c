"""What kiosk needs: a reason beside every name, a hash and no address in the lock."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PYPROJECT = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
LOCK = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")


def direct() -> list[str]:
    """The requirements that the project itself names."""
    project = tomllib.loads(PYPROJECT)
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]


def pinned() -> dict[str, int]:
    """The number of hashes of each package in the lock."""
    starts = [found.start() for found in re.finditer(r"^\w", LOCK, re.MULTILINE)]
    blocks = [LOCK[start:end] for start, end in pairwise([*starts, len(LOCK)])]
    return {block.partition("==")[0]: block.count("--hash=sha256:") for block in blocks}


@pytest.mark.parametrize("requirement", direct())
def test_a_requirement_has_its_reason_on_its_line(requirement: str) -> None:
    line = re.escape(f'"{requirement}",') + r" +# \w.*"
    assert re.search(line, PYPROJECT)


@pytest.mark.parametrize("requirement", direct())
def test_a_requirement_is_in_the_lock(requirement: str) -> None:
    (name,) = re.findall(r"^[\w.-]+", requirement)
    assert name in pinned()


def test_every_version_in_the_lock_has_its_hashes() -> None:
    assert all(pinned().values())


def test_the_lock_holds_versions_and_hashes_and_no_address() -> None:
    version = r"[\w.-]+==[\w.]+( ; .+)? \\"
    file_hash = r" {4}--hash=sha256:[0-9a-f]{64}( \\)?"
    line = re.compile(f"{version}|{file_hash}")
    assert [text for text in LOCK.splitlines() if not line.fullmatch(text)] == []
