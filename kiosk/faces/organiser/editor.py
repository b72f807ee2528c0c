"""The programme as the organiser edits it: parts in a list, one of them as a form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event import Event
from kiosk.domain.event_snags import Place, Snag
from kiosk.faces.language import Language
from kiosk.faces.organiser.draft import (
    changed,
    entry_at,
    extended,
    parts,
    removable,
    without,
)
from kiosk.faces.organiser.edits import Edits
from kiosk.faces.organiser.form import Unreadable, shown, table
from kiosk.faces.organiser.outline import field_rows, part_rows
from kiosk.faces.organiser.preview import preview
from kiosk.faces.organiser.telling import Row
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OrganiserEditor(QObject):
    """The draft and what is wrong with it; nothing is kept until it is saved.

    ``turned`` tells that another form is shown; ``changed``, that anything is.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, language: Language, edits: Edits, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._edits = language, edits
        self._kept: Event | None = None
        self._base: Event | None = None
        self._draft: Event | None = None
        self._part: Place = ("event",)
        self._typed: dict[str, Any] = {}
        self._problems: dict[str, str] = {}
        language.changed.connect(self._turn)
        edits.changed.connect(self._mark)

    @Property("QVariantList", notify=changed)
    def parts(self) -> Sequence[Row]:
        """Tell the parts in their order, each under its heading."""
        if self._draft is None:
            return []
        return part_rows(self._seen, self._language.code)

    @Property(int, notify=changed)
    def current(self) -> int:
        """Say which of the parts is shown."""
        return self._rows.index(self._part) if self._part in self._rows else 0

    @Property("QVariantList", notify=turned)
    def fields(self) -> Sequence[Row]:
        """Tell the fields of the part that is shown."""
        if self._draft is None:
            return []
        return field_rows(self._draft, self._part, self._typed)

    @Property("QVariantMap", notify=changed)
    def problems(self) -> dict[str, str]:
        """Say what is wrong, by the fields' names."""
        return self._problems

    @Property(str, notify=turned)
    def table(self) -> str:
        """Say which kind of part is shown."""
        return table(self._part)

    @Property(bool, notify=changed)
    def dirty(self) -> bool:
        """Whether anything is not saved yet."""
        return bool(self._typed) or self._draft != self._base

    @Property(bool, notify=changed)
    def removable(self) -> bool:
        """Whether the part that is shown can be taken off."""
        return self._draft is not None and removable(self._draft, self._part)

    @Property("QVariantMap", notify=changed)
    def preview(self) -> Row:
        """Tell the programme as visitors will see it."""
        return preview(self._seen, self._language.code) if self._draft else {}

    def take(self, event: Event) -> None:
        """Show the event as it is kept now, unless it is being changed here."""
        self._kept = event
        if event != self._base and not self.dirty:
            self._start(event)

    @Slot(str, str)
    def put(self, name: str, text: str) -> None:
        """Take what is typed or chosen in a field."""
        self._put(name, text)

    @Slot(str, "QStringList")
    def putAll(self, name: str, chosen: list[str]) -> None:
        """Take all that is chosen in a field."""
        self._put(name, chosen)

    def _put(self, name: str, value: str | list[str]) -> None:
        if self._draft is None:
            return
        before = shown(self._draft, self._part, entry_at(self._draft, self._part))
        if value == before.get(name):
            self._typed.pop(name, None)
        else:
            self._typed[name] = value
        self._problems.pop(name, None)
        self._edits.forget()
        self.changed.emit()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show another part; what was typed in this one stays in the draft."""
        if 0 <= row < len(self._rows) and self._commit():
            self._show(self._rows[row])

    @Slot(str)
    def add(self, kind: str) -> None:
        """Add a part: "agenda", "talk", "speaker", "material" or "checkpoint"."""
        if self._commit() and self._draft is not None:
            self._draft, part = extended(self._draft, self._part, kind)
            self._edits.forget()
            self._show(part)

    @Slot()
    def remove(self) -> None:
        """Take the part that is shown off."""
        if self._draft is None or not removable(self._draft, self._part):
            return
        row = self.current
        self._typed.clear()
        self._draft = without(self._draft, self._part)
        self._edits.forget()
        self._show(self._rows[min(row, len(self._rows) - 1)])

    @Slot()
    def save(self) -> None:
        """Keep the draft, for all screens."""
        if self._commit() and self._base is not None and self._draft is not None:
            self._problems = {}
            self._edits.apply(self._base, self._draft, self._start)

    @Slot()
    def discard(self) -> None:
        """Go back to the event as it is kept."""
        if self._kept is not None:
            self._start(self._kept)
            self._edits.forget()

    @property
    def _rows(self) -> list[Place]:
        return list(parts(self._draft)) if self._draft else []

    @property
    def _seen(self) -> Event:
        """The draft with what is being typed, as far as it can be read."""
        if self._draft is None:
            raise LookupError("nothing is edited yet")
        try:
            return changed(self._draft, self._part, self._typed)
        except Unreadable:
            return self._draft

    def _start(self, event: Event) -> None:
        self._kept = self._base = self._draft = event
        self._typed, self._problems = {}, {}
        self._show(self._part if self._part in self._rows else ("event",))

    def _commit(self) -> bool:
        """Take what was typed into the draft; say whether it could be read."""
        if self._draft is None:
            return False
        try:
            self._draft = changed(self._draft, self._part, self._typed)
        except Unreadable as unreadable:
            self._problems = dict(unreadable.problems)
            self.changed.emit()
            return False
        self._typed = {}
        return True

    def _show(self, part: Place) -> None:
        self._part = part
        self._problems = self._snagged(part)
        self._turn()

    def _turn(self) -> None:
        self.turned.emit()
        self.changed.emit()

    def _mark(self) -> None:
        """Mark what did not agree, and show the first part that has any of it."""
        found = [_place_of(snag) for snag in self._edits.snags]
        if found and self._part not in {part for part, _ in found}:
            self._part = next((part for part, _ in found if part in self._rows), ())
            self._part = self._part or ("event",)
            self.turned.emit()
        if found:
            self._problems = self._snagged(self._part)
            self.changed.emit()

    def _snagged(self, part: Place) -> dict[str, str]:
        event = self._draft
        if event is None:
            return {}
        marked: dict[str, str] = {}
        for snag in self._edits.snags:
            where, name = _place_of(snag)
            if where == part:
                word = type(snag).__name__.lower()
                marked |= dict.fromkeys(_fields_of(event, part, name), word)
        return marked


def _place_of(snag: Snag) -> tuple[Place, str]:
    return snag.place[:-1], str(snag.place[-1])


def _fields_of(event: Event, part: Place, name: str) -> Sequence[str]:
    known = shown(event, part, entry_at(event, part))
    return [one for one in known if one.split("@")[0] == name]
