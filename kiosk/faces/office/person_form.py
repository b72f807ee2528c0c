"""One person at the right of the table: their fields, what is wrong, their history."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.people.person_change import version_of
from kiosk.domain.people.person_fields import EDITABLE, InvalidFieldsError, field_text
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_undo import OfficeUndo, made_change
from kiosk.faces.office.person_history import (
    HistoryRow,
    LoadedPerson,
    history_rows,
    load_person,
)
from kiosk.faces.office.person_views import (
    PersonStatus,
    PersonStatusView,
    PersonTexts,
    PersonTextsView,
    person_status,
    problem_texts,
)
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.service.add_person import PersonAddition
from kiosk.service.edit_people import PeopleEdit
from kiosk.service.record_changes import ChangedMeanwhileError, PeopleChanged
from kiosk.service.register_walk_in import NamesakeError

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING: Mapping[str, str] = MappingProxyType({})


@QmlElement
class PersonForm(QObject):
    """Shows one person or a new one; what is typed is kept when a field is left."""

    changed = Signal()
    formChanged = Signal()
    added = Signal(str)

    def __init__(
        self,
        context: FaceContext,
        login: OrganiserLogin,
        undo: OfficeUndo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._login, self._undo = context, login, undo
        self._event: Event | None = None
        self._id = ""
        self._loaded: LoadedPerson | None = None
        self._drafts: dict[str, str] = {}
        self._version = ""
        self._values = PersonTextsView(PersonTexts())
        self._problems = PersonTextsView(PersonTexts())
        self._status = PersonStatusView(PersonStatus())
        self._history = RowModel(HistoryRow, self)
        self._sentence = self._reference = ""
        self._adding = self._busy = self._has_namesake = False
        self._number = 0

    @Property(PersonTextsView, constant=True)
    def values(self) -> PersonTextsView:
        """Return the fields, with what is being typed."""
        return self._values

    @Property(PersonTextsView, constant=True)
    def problems(self) -> PersonTextsView:
        """Return what is wrong in each field."""
        return self._problems

    @Property(PersonStatusView, constant=True)
    def status(self) -> PersonStatusView:
        """Return who is shown, their state, and whether they came."""
        return self._status

    @Property(RowModel, constant=True)
    def history(self) -> RowModel[HistoryRow]:
        """Return the person's history, the newest first."""
        return self._history

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Return whether somebody is shown, or added."""
        return self._adding or self._loaded is not None

    @Property(bool, notify=changed)
    def adding(self) -> bool:
        """Return whether somebody new is written."""
        return self._adding

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Return whether a change is being written."""
        return self._busy

    @Property(bool, notify=changed)
    def hasNamesake(self) -> bool:
        """Return whether somebody of this name is registered already."""
        return self._has_namesake

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return what went wrong with the whole."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    def set_event(self, context: FaceContext, event: Event) -> None:
        """Work on the people of an event."""
        if self._event is None or self._event.id != event.id:
            self.close()
        self._context, self._event = context, event

    @Slot(str)
    def show(self, registration: str) -> None:
        """Show a person; what was typed for another is dropped."""
        if registration != self._id:
            self._clear()
            self._id = registration
        self.reload()

    @Slot()
    def close(self) -> None:
        """Show nobody."""
        self._clear()
        self.formChanged.emit()

    @Slot()
    def add(self) -> None:
        """Begin with somebody new."""
        self._clear()
        self._adding = True
        self._drafts = {"state": "confirmed", "category": "guest"}
        self._show_values()
        self.formChanged.emit()

    @Slot()
    def reload(self) -> None:
        """Read who is shown again; what is being typed stays."""
        if not self._id:
            return
        self._number += 1
        work = partial(load_person, self._context, self._id)
        self._context.worker.run(work, partial(self._show, self._number), self._fail)

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """Keep what is being typed."""
        if not self._drafts and self._loaded:
            self._version = version_of(self._loaded.person.registration)
        self._drafts[name] = text
        if getattr(self._problems.value, name):
            issues = {**asdict(self._problems.value), name: ""}
            self._problems.set_value(PersonTexts(**issues))
        self._show_values()

    @Slot()
    def save(self) -> None:
        """Write what was typed, if anything differs."""
        if self._adding or self._loaded is None or self._event is None or self._busy:
            return
        registration = self._loaded.person.registration
        typed = {
            name: text
            for name, text in self._drafts.items()
            if text != field_text(self._event, registration, name)
        }
        if not typed:
            self._drafts = {}
            self._show_values()
            return
        self._edit(typed)

    @Slot(str, str)
    def set(self, name: str, text: str) -> None:
        """Write one field at once, as a choice does."""
        self.type(name, text)
        self.save()

    @Slot()
    def register(self) -> None:
        """Register somebody new with what was typed."""
        if not self._adding or self._busy or not self._login.authorize():
            return
        addition = PersonAddition(
            event=self._context.event,
            station=self._context.station,
            operator=self._login.operator,
            fields=dict(self._drafts),
            anyway=self._has_namesake,
        )
        self._begin()
        work = partial(self._context.use_cases.add_person, addition)
        self._context.worker.run(work, self._registered, self._fail)

    @Slot()
    def discard(self) -> None:
        """Drop what was typed."""
        self._drafts = {}
        self._problems.set_value(PersonTexts())
        self._show_values()

    def _edit(self, typed: Mapping[str, str]) -> None:
        if not self._login.authorize():
            return
        edit = PeopleEdit(
            event=self._context.event,
            station=self._context.station,
            operator=self._login.operator,
            people={self._id: self._version},
            fields=typed,
        )
        self._begin()
        work = partial(self._context.use_cases.edit_people, edit)
        self._context.worker.run(work, self._edited, self._fail)

    def _begin(self) -> None:
        self._busy, self._has_namesake = True, False
        self._sentence = self._reference = ""
        self._problems.set_value(PersonTexts())
        self.changed.emit()

    def _edited(self, changed: PeopleChanged) -> None:
        self._busy, self._drafts = False, {}
        self._undo.add(made_change(Office.Deed.EDITED, changed))
        self.reload()

    def _registered(self, changed: PeopleChanged) -> None:
        self._undo.add(made_change(Office.Deed.ADDED, changed))
        registration = changed.people[0].registration.id
        self._clear()
        self._id = registration
        self.reload()
        self.added.emit(registration)

    def _show(self, number: int, loaded: LoadedPerson | None) -> None:
        if number != self._number:
            return
        self._loaded = loaded
        if loaded is None:
            self._clear()
        else:
            event = self._event
            rows = history_rows(event, loaded.history) if event else []
            self._history.set_rows(rows)
        self._show_values()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        match error:
            case InvalidFieldsError():
                self._problems.set_value(problem_texts(error.issues))
            case NamesakeError():
                self._has_namesake = True
                self._sentence, self._reference = report_error(error)
            case ChangedMeanwhileError():
                self._sentence, self._reference = report_error(error)
                self._version = version_of(error.people[0].registration)
                self.reload()
            case _:
                self._sentence, self._reference = report_error(error)
        self.changed.emit()

    def _clear(self) -> None:
        self._number += 1
        self._id, self._loaded, self._drafts = "", None, {}
        self._adding = self._busy = self._has_namesake = False
        self._sentence = self._reference = ""
        self._history.set_rows([])
        self._problems.set_value(PersonTexts())
        self._show_values()

    def _show_values(self) -> None:
        stored = _NOTHING
        if self._loaded is not None and self._event is not None:
            registration = self._loaded.person.registration
            stored = {
                name: field_text(self._event, registration, name) for name in EDITABLE
            }
        self._values.set_value(PersonTexts(**{**stored, **self._drafts}))
        self._status.set_value(person_status(self._event, self._loaded))
        self.changed.emit()
