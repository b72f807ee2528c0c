"""Badges drawn into a file, once or anew whenever their layout is edited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.lacking import lacking
from kiosk.app.qt import application
from kiosk.app.windows import run
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.devices.layout_watch import LayoutWatch
from kiosk.devices.sheet_file import write_badges
from kiosk.domain.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BadgeFile:
    """Which badges to draw, after which layout, into which file."""

    subject: str
    layout: Path
    output: Path
    contents: Callable[[BadgeLayout], Sequence[BadgeContent]]

    def draw(self) -> str:
        """Draw them, and say so; raises KnownFault for a layout that is wrong."""
        application(windows=False)
        layout = read_layout(self.layout)
        contents = self.contents(layout)
        write_badges(self.output, layout, contents)
        return f"{self.subject} in {self.output}.{lacking(contents)}"

    def draw_while_edited(self, say: Say, complain: Say) -> int:
        """Draw them anew with every change of the layout, until stopped.

        What is wrong with the layout is told, and waited out.
        """
        started = application(windows=False)

        def draw() -> None:
            try:
                say(self.draw())
            except KnownFault as fault:
                complain(str(fault))
            except BrokenPipeError:  # whoever listened has gone
                started.quit()

        watch = LayoutWatch(self.layout, self.output)
        watch.changed.connect(draw)
        draw()
        return run(started)
