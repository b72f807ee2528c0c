"""One process of a home prints; when it dies, another may."""

import subprocess
import sys
from pathlib import Path

from kiosk.devices.spool_lock import SpoolLock

HOLDER = """
import sys
from pathlib import Path
from kiosk.devices.spool_lock import SpoolLock
print(SpoolLock(Path(sys.argv[1])).take(), flush=True)
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
        lock = SpoolLock(path)
        assert not lock.take()
        holder.kill()
        holder.wait()
        assert lock.take()
        assert lock.take()
        lock.release()
        lock.release()
