"""The first badges of several printers are painted at the same time."""

import subprocess
import sys
from pathlib import Path

RESOURCES = Path(__file__).parents[3] / "resources"
FIRST_BADGES = """\
import sys
from pathlib import Path
from threading import Barrier, Thread
from PySide6.QtGui import QFontDatabase, QGuiApplication
from kiosk.devices.documents.badge_painter import badge_pdf
from kiosk.devices.documents.layout_file import read_layout
from kiosk.domain.badges.badge_content import BadgeContent
application = QGuiApplication([])
resources = Path(sys.argv[1])
for font in (resources / "fonts").glob("*.ttf"):
    QFontDatabase.addApplicationFont(str(font))
layout = read_layout(resources / "badges" / "cr80.toml")
badge = BadgeContent(name="Anna de Vries", category="guest", code="KIOSKBCDEFGH")
together, made = Barrier(4), []
def paint():
    together.wait()
    made.append(badge_pdf(layout, [badge]))
printers = [Thread(target=paint) for _ in range(4)]
for printer in printers:
    printer.start()
for printer in printers:
    printer.join()
print(len(made))
"""


def test_four_threads_paint_their_first_badges_at_once() -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", FIRST_BADGES, str(RESOURCES)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in processes:
        output, complaints = process.communicate(timeout=60)
        assert (process.returncode, output) == (0, "4\n"), complaints
