"""Badges drawn into a file, once or whenever their layout is edited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.printing.missing_glyphs import missing_glyphs_notice
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.windows import run_qt
from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.document_files import write_badges
from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.documents.layout_watcher import LayoutWatcher
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

Output = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BadgePreview:
    """The badges to draw, their layout, and the file to write."""

    subject: str
    layout: Path
    output: Path
    contents: Callable[[BadgeLayout], Sequence[BadgeContent]]

    def draw(self) -> str:
        """Draw the badges, and return a sentence; raise KnownFault if that fails."""
        start_qt(windows=False)
        layout = read_layout(self.layout)
        contents = self.contents(layout)
        write_badges(self.output, layout, contents)
        return f"{self.subject} in {self.output}.{missing_glyphs_notice(contents)}"

    def watch(self, output: Output, error_output: Output) -> int:
        """Draw the badges at each change of the layout, until interrupted.

        A fault in the layout is printed, and the next change is awaited.
        """
        qt_app = start_qt(windows=False)

        def draw() -> None:
            try:
                output(self.draw())
            except KnownFault as fault:
                error_output(str(fault))
            except BrokenPipeError:  # the reader of the output has gone
                qt_app.quit()

        layout_watch = LayoutWatcher(self.layout, self.output)
        layout_watch.changed.connect(draw)
        draw()
        return run_qt(qt_app)
