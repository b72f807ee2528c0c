"""Watches a layout and the pictures beside it while somebody edits them."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.devices.picture_file import PICTURES

_REST_MS = 80
"""How long a file must be left alone: editors write it in several steps."""
_LOOK_MS = 1000
"""How often to look in any case: network folders tell of no change."""

_Stamp = tuple[int, int, int]


class LayoutWatch(QObject):
    """Says when a layout or a picture beside it has changed and has come to rest.

    Editors that put a new file in the old one's place are seen as well.
    """

    changed = Signal()

    def __init__(self, layout: Path, ours: Path) -> None:
        """Watch a layout; what we write ourselves does not count."""
        super().__init__()
        self._layout = layout.absolute()
        self._ours = ours.absolute()
        self._seen = self._stamps()
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._pulse = QTimer(self, interval=_LOOK_MS)
        self._watcher.fileChanged.connect(self._rest.start)
        self._watcher.directoryChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._look)
        self._pulse.timeout.connect(self._look)
        self._pulse.start()
        self._follow()

    def _look(self) -> None:
        now = self._stamps()
        self._follow()
        if self._layout in now and now != self._seen:
            self._seen = now
            self.changed.emit()

    def _follow(self) -> None:
        """Watch the files that are there now: a new one in an old one's place, too."""
        wanted = [str(self._layout.parent), *map(str, self._stamps())]
        known = {*self._watcher.files(), *self._watcher.directories()}
        missing = [path for path in wanted if path not in known and Path(path).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _stamps(self) -> dict[Path, _Stamp]:
        stamps = {}
        for path in self._files():
            try:
                told = path.stat()
            except OSError:
                continue
            stamps[path] = (told.st_mtime_ns, told.st_size, told.st_ino)
        return stamps

    def _files(self) -> list[Path]:
        try:
            beside = [
                path
                for path in self._layout.parent.iterdir()
                if path.suffix.lower() in PICTURES and path != self._ours
            ]
        except OSError:
            beside = []
        return [self._layout, *(path for path in beside if path.name[:1] != ".")]
