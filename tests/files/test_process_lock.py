"""One process of a home prints; when it dies, another may."""

import subprocess
import sys
from pathlib import Path

from kiosk.files.process_lock import ProcessLock

HOLDER = """
import sys
from pathlib import Path
from kiosk.files.process_lock import ProcessLock
print(ProcessLock(Path(sys.argv[1])).acquire(), flush=True)
sys.stdin.read()
"""


def test_the_lock_falls_when_its_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "spool.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        lock = ProcessLock(path)
        assert not lock.acquire()
        holder.kill()
        holder.wait()
        assert lock.acquire()
        assert lock.acquire()
        lock.release()
        lock.release()
