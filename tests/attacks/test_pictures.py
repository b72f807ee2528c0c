"""Pictures of very many pixels: refused, or read in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

READ = """\
import sys
from pathlib import Path
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.portraits import read_portrait
for read in (read_codes, read_portrait):
    try:
        read(Path(sys.argv[1]))
    except KnownFault as fault:
        print(fault)
status = Path("/proc/self/status").read_text().partition("VmHWM:")[2]
print(int(status.split()[0]) // 1024)
"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it asks /proc")


def test_a_picture_of_too_many_pixels_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGBA", (10_000, 10_000), (0, 0, 0, 9)).save(path, compress_level=1)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    *said, used = done.stdout.splitlines()
    assert len(said) == 2
    assert all("over 50 million pixels" in sentence for sentence in said)
    assert int(used) < 250
