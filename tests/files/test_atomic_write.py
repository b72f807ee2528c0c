"""Files that are there whole or not at all, also when their writer is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.files.atomic_write import remove_stale_parts, write_atomically

WRITE_FOR_EVER = """\
import sys
from pathlib import Path
from kiosk.files.atomic_write import write_atomically
print("writing", flush=True)
while True:
    for letter in b"ab":
        write_atomically(Path(sys.argv[1]), bytes([letter]) * 3_000_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no modes")
def test_a_private_file_is_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"what was there")
    path.chmod(0o644)
    write_atomically(path, b"names", private=True, durable=True)
    assert path.read_bytes() == b"names"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_killed_writer_leaves_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    write_atomically(path, b"a" * 3_000_000)
    for _ in range(5):
        words = [sys.executable, "-c", WRITE_FOR_EVER, str(path)]
        with subprocess.Popen(words, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"writing\n"
            for _ in range(20):
                assert len(set(path.read_bytes())) == 1
            writer.kill()
        data = path.read_bytes()
        assert len(data) == 3_000_000
        assert len(set(data)) == 1


def test_what_killed_writers_left_is_removed_by_and_by(tmp_path: Path) -> None:
    newest = tmp_path / "list.pdf"
    newest.write_bytes(b"names")
    left, fresh = tmp_path / f".{'0' * 16}.part", tmp_path / f".{'1' * 16}.part"
    other = tmp_path / ".mine.part"
    for path in (left, fresh, other):
        path.write_bytes(b"names")
    hour_ago = newest.stat().st_mtime - 3600
    for path in (left, other):
        os.utime(path, (hour_ago, hour_ago))
    remove_stale_parts(newest)
    assert sorted(tmp_path.iterdir()) == sorted([newest, fresh, other])
