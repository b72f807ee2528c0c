"""Watches a layout and the images beside it while somebody edits them."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.devices.documents.image_file import IMAGE_SUFFIXES

_DEBOUNCE_MS = 80
"""Milliseconds that a file must be at rest: editors write it in several steps."""
_POLL_MS = 1000
"""Milliseconds between polls: network folders report no changes."""

_FileStamp = tuple[int, int, int]


class LayoutWatcher(QObject):
    """Emits ``changed`` when a layout or an image beside it has changed and is at rest.

    A new file in the old one's place, as many editors put it there, is noticed, too.
    """

    changed = Signal()

    def __init__(self, layout: Path, ignored: Path) -> None:
        """Watch a layout; changes of ``ignored``, which we write, do not count."""
        super().__init__()
        self._layout = layout.absolute()
        self._ignored = ignored.absolute()
        self._last_stamps = self._stamps()
        self._watcher = QFileSystemWatcher(self)
        self._debounce_timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._poll_timer = QTimer(self, interval=_POLL_MS)
        self._watcher.fileChanged.connect(self._debounce_timer.start)
        self._watcher.directoryChanged.connect(self._debounce_timer.start)
        self._debounce_timer.timeout.connect(self._check)
        self._poll_timer.timeout.connect(self._check)
        self._poll_timer.start()
        self._watch_files()

    def _check(self) -> None:
        stamps = self._stamps()
        self._watch_files()
        if self._layout in stamps and stamps != self._last_stamps:
            self._last_stamps = stamps
            self.changed.emit()

    def _watch_files(self) -> None:
        """Watch the files that are there now: a new one in an old one's place, too."""
        wanted = [str(self._layout.parent), *map(str, self._stamps())]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        missing = [
            path for path in wanted if path not in watched and Path(path).exists()
        ]
        if missing:
            self._watcher.addPaths(missing)

    def _stamps(self) -> dict[Path, _FileStamp]:
        stamps = {}
        for path in self._files():
            try:
                status = path.stat()
            except OSError:
                continue
            stamps[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        return stamps

    def _files(self) -> list[Path]:
        try:
            beside = [
                path
                for path in self._layout.parent.iterdir()
                if path.suffix.lower() in IMAGE_SUFFIXES and path != self._ignored
            ]
        except OSError:
            beside = []
        return [self._layout, *(path for path in beside if path.name[:1] != ".")]
