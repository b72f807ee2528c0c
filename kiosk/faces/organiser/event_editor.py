"""The programme editor: a list of parts, and one of them as a form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_validation import (
    DuplicateNameIssue,
    EndBeforeStartIssue,
    EventIssue,
    FieldPath,
    MissingTextIssue,
    OptionCountIssue,
    UnknownNameIssue,
    WebAddressIssue,
)
from kiosk.faces.language import Language
from kiosk.faces.organiser.event_draft import (
    entry_at,
    is_removable,
    part_paths,
    with_new_part,
    with_values,
    without_part,
)
from kiosk.faces.organiser.event_edits import EventEdits
from kiosk.faces.organiser.event_form import UnreadableFieldError, field_values
from kiosk.faces.organiser.form_fields import table_of
from kiosk.faces.organiser.formatting import RowFields
from kiosk.faces.organiser.outline import field_rows, part_rows
from kiosk.faces.organiser.preview import preview
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

ISSUE_KEYS: dict[type[EventIssue], str] = {
    MissingTextIssue: "missing",
    EndBeforeStartIssue: "backwards",
    DuplicateNameIssue: "twice",
    UnknownNameIssue: "unknown",
    OptionCountIssue: "miscounted",
    WebAddressIssue: "address",
}
"""The keys that QML translates."""


@QmlElement
class OrganiserEditor(QObject):
    """The draft and its problems; nothing is stored until it is saved.

    ``formChanged`` is emitted if another form is shown, ``changed`` at any change.
    """

    changed = Signal()
    formChanged = Signal()

    def __init__(self, language: Language, edits: EventEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._edits = language, edits
        self._stored: Event | None = None
        self._base: Event | None = None
        self._draft: Event | None = None
        self._path: FieldPath = ("event",)
        self._values: dict[str, Any] = {}
        self._problems: dict[str, str] = {}
        language.changed.connect(self._emit_form_changed)
        edits.changed.connect(self._show_issues)

    @Property("QVariantList", notify=changed)
    def parts(self) -> Sequence[RowFields]:
        """Return the rows of the parts in their order."""
        if self._draft is None:
            return []
        return part_rows(self._current_draft, self._language.code)

    @Property(int, notify=changed)
    def currentIndex(self) -> int:
        """Return the index of the part that is shown."""
        return self._paths.index(self._path) if self._path in self._paths else 0

    @Property("QVariantList", notify=formChanged)
    def fields(self) -> Sequence[RowFields]:
        """Return the fields of the part that is shown."""
        if self._draft is None:
            return []
        return field_rows(self._draft, self._path, self._values)

    @Property("QVariantMap", notify=changed)
    def problems(self) -> dict[str, str]:
        """Return the problems by field name."""
        return self._problems

    @Property(str, notify=formChanged)
    def table(self) -> str:
        """Return the table of the part that is shown."""
        return table_of(self._path)

    @Property(bool, notify=changed)
    def hasChanges(self) -> bool:
        """Return whether there are unsaved changes."""
        return bool(self._values) or self._draft != self._base

    @Property(bool, notify=changed)
    def removable(self) -> bool:
        """Return whether the part that is shown can be removed."""
        return self._draft is not None and is_removable(self._draft, self._path)

    @Property("QVariantMap", notify=changed)
    def preview(self) -> RowFields:
        """Return the programme as visitors will see it."""
        return preview(self._current_draft, self._language.code) if self._draft else {}

    def update(self, event: Event) -> None:
        """Show the stored event, unless it is being edited here."""
        self._stored = event
        if event != self._base and not self.hasChanges:
            self._reset(event)

    @Slot(str, str)
    def setField(self, name: str, text: str) -> None:
        """Set the text of a field."""
        self._set_value(name, text)

    @Slot(str, "QStringList")
    def setChoices(self, name: str, chosen: list[str]) -> None:
        """Set the choices of a field."""
        self._set_value(name, chosen)

    def _set_value(self, name: str, value: str | list[str]) -> None:
        if self._draft is None:
            return
        shown_values = field_values(
            self._draft, self._path, entry_at(self._draft, self._path)
        )
        if value == shown_values.get(name):
            self._values.pop(name, None)
        else:
            self._values[name] = value
        self._problems.pop(name, None)
        self._edits.forget()
        self.changed.emit()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show another part; what was typed stays in the draft."""
        if 0 <= row < len(self._paths) and self._commit():
            self._show(self._paths[row])

    @Slot(str)
    def add(self, kind: str) -> None:
        """Add a part: "agenda", "talk", "speaker", "material" or "checkpoint"."""
        if self._commit() and self._draft is not None:
            self._draft, path = with_new_part(self._draft, self._path, kind)
            self._edits.forget()
            self._show(path)

    @Slot()
    def remove(self) -> None:
        """Remove the part that is shown."""
        if self._draft is None or not is_removable(self._draft, self._path):
            return
        row = self.currentIndex
        self._values.clear()
        self._draft = without_part(self._draft, self._path)
        self._edits.forget()
        self._show(self._paths[min(row, len(self._paths) - 1)])

    @Slot()
    def save(self) -> None:
        """Save the draft, for all screens."""
        if self._commit() and self._base is not None and self._draft is not None:
            self._problems = {}
            self._edits.apply(self._base, self._draft, self._reset)

    @Slot()
    def discard(self) -> None:
        """Return to the stored event."""
        if self._stored is not None:
            self._reset(self._stored)
            self._edits.forget()

    @property
    def _paths(self) -> list[FieldPath]:
        return list(part_paths(self._draft)) if self._draft else []

    @property
    def _current_draft(self) -> Event:
        """The draft with the values being typed, as far as they can be parsed."""
        if self._draft is None:
            raise LookupError("nothing is edited yet")
        try:
            return with_values(self._draft, self._path, self._values)
        except UnreadableFieldError:
            return self._draft

    def _reset(self, event: Event) -> None:
        self._stored = self._base = self._draft = event
        self._values, self._problems = {}, {}
        self._show(self._path if self._path in self._paths else ("event",))

    def _commit(self) -> bool:
        """Apply the typed values to the draft; return whether they could be parsed."""
        if self._draft is None:
            return False
        try:
            self._draft = with_values(self._draft, self._path, self._values)
        except UnreadableFieldError as error:
            self._problems = dict(error.problems)
            self.changed.emit()
            return False
        self._values = {}
        return True

    def _show(self, path: FieldPath) -> None:
        self._path = path
        self._problems = self._problems_of(path)
        self._emit_form_changed()

    def _emit_form_changed(self) -> None:
        self.formChanged.emit()
        self.changed.emit()

    def _show_issues(self) -> None:
        """Show what did not agree, and the first part with an issue."""
        locations = [_split_path(issue) for issue in self._edits.issues]
        if locations and self._path not in {path for path, _ in locations}:
            self._path = next(
                (path for path, _ in locations if path in self._paths), ()
            )
            self._path = self._path or ("event",)
            self.formChanged.emit()
        if locations:
            self._problems = self._problems_of(self._path)
            self.changed.emit()

    def _problems_of(self, path: FieldPath) -> dict[str, str]:
        event = self._draft
        if event is None:
            return {}
        problems: dict[str, str] = {}
        for issue in self._edits.issues:
            issue_path, name = _split_path(issue)
            if issue_path == path:
                key = ISSUE_KEYS[type(issue)]
                problems |= dict.fromkeys(_field_names(event, path, name), key)
        return problems


def _split_path(issue: EventIssue) -> tuple[FieldPath, str]:
    return issue.path[:-1], str(issue.path[-1])


def _field_names(event: Event, path: FieldPath, name: str) -> Sequence[str]:
    shown_values = field_values(event, path, entry_at(event, path))
    return [
        field_name for field_name in shown_values if field_name.split("@")[0] == name
    ]
