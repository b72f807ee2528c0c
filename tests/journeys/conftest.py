"""A real X server, where windows are seen by nobody."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

NEEDED = {"Xvfb": "xvfb", "xdotool": "xdotool", "setxkbmap": "x11-xkb-utils"}


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """A screen that nobody sees; the environment in which programs find it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        packages = " ".join(NEEDED[name] for name in missing)
        pytest.fail(f"{', '.join(missing)} is missing here: apt-get install {packages}")
    number, ready = os.pipe()
    command = ["Xvfb", "-displayfd", str(ready), "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(
        [*command, "-screen", "0", "1024x768x24"],
        pass_fds=[ready],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(ready)
        with os.fdopen(number) as pipe:
            display = f":{pipe.readline().strip()}"
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        server.terminate()
