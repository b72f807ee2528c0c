"""The page of people: what the table shows, and what is done to several at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.people.people_query import PeopleOrder, PeopleQuery
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_undo import OfficeUndo, made_change
from kiosk.faces.office.people_table import PeopleTable
from kiosk.faces.office.person_form import PersonForm
from kiosk.faces.office.person_texts import STATES, WORDS, category_text
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.service.edit_people import PeopleEdit
from kiosk.service.merge_people import PeopleMerge
from kiosk.service.record_changes import PeopleChanged

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Column, YesNo = Office.Column, Office.YesNo
ORDERS = {
    Column.NAME: PeopleOrder.NAME,
    Column.AFFILIATION: PeopleOrder.AFFILIATION,
    Column.CATEGORY: PeopleOrder.CATEGORY,
    Column.STATE: PeopleOrder.STATE,
    Column.ARRIVED: PeopleOrder.ARRIVED,
    Column.EMAIL: PeopleOrder.EMAIL,
    Column.REFERENCE: PeopleOrder.REFERENCE,
}
MERGED = 2
"""How many registrations become one."""
_WANTED = {YesNo.ANY: None, YesNo.YES: True, YesNo.NO: False}


@QmlElement
class OfficePeople(QObject):
    """The table with its filters, the person at the right, and deeds for several."""

    changed = Signal()

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
        self._language = "en"
        self._categories: tuple[str, ...] = ()
        self._query = PeopleQuery(event=context.event)
        self._table = PeopleTable(context, self._fail, self)
        self._form = PersonForm(context, login, undo, self)
        self._form.changed.connect(self._show_current)
        self._sentence = self._reference = ""

    @Property(PeopleTable, constant=True)
    def table(self) -> PeopleTable:
        """Return the table."""
        return self._table

    @Property(PersonForm, constant=True)
    def form(self) -> PersonForm:
        """Return the person at the right."""
        return self._form

    @Property("QStringList", notify=changed)
    def categories(self) -> list[str]:
        """Return the categories that there are, as they are shown."""
        return [category_text(name, self._language) for name in self._categories]

    @Property(int, notify=changed)
    def category(self) -> int:
        """Return the index of the category that is shown; -1 for all."""
        chosen = self._query.categories
        return self._categories.index(chosen[0]) if chosen else -1

    @Property(int, notify=changed)
    def state(self) -> Office.State:
        """Return the state that is shown; NONE for all."""
        return (
            STATES[self._query.states[0]] if self._query.states else Office.State.NONE
        )

    @Property(int, notify=changed)
    def ticket(self) -> Office.YesNo:
        """Return whether only people with or without a ticket are shown."""
        return _choice(self._query.has_ticket)

    @Property(int, notify=changed)
    def arrived(self) -> Office.YesNo:
        """Return whether only people who came or did not are shown."""
        return _choice(self._query.arrived)

    @Property(str, notify=changed)
    def text(self) -> str:
        """Return what is searched for."""
        return self._query.text

    @Property(int, notify=changed)
    def order(self) -> Office.Column:
        """Return the column by which the table is sorted."""
        return next(c for c, order in ORDERS.items() if order is self._query.order)

    @Property(bool, notify=changed)
    def descending(self) -> bool:
        """Return whether it is sorted backwards."""
        return self._query.descending

    @Property(bool, notify=changed)
    def filtered(self) -> bool:
        """Return whether only some people are shown."""
        plain = PeopleQuery(
            event=self._query.event,
            order=self._query.order,
            descending=self._query.descending,
        )
        return self._query != plain

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    def update(
        self,
        context: FaceContext,
        event: Event,
        categories: tuple[str, ...],
        language: str,
    ) -> None:
        """Show an event's people, or read them again."""
        same = self._event is not None and self._event.id == event.id
        self._context, self._event = context, event
        self._categories, self._language = categories, language
        self._form.set_event(context, event)
        if not same:
            self._query = PeopleQuery(event=event.id)
        is_ready = self._table.ready and same
        self._table.show(context, event, self._query, language)
        if is_ready:
            self._table.refresh()
            self._form.reload()
        self.changed.emit()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show who is found by a text."""
        self._ask(replace(self._query, text=text))

    @Slot(int)
    def filterState(self, state: int) -> None:
        """Show the people in a state; NONE for all."""
        word = WORDS.get(Office.State(state))
        self._ask(replace(self._query, states=(word,) if word else ()))

    @Slot(int)
    def filterCategory(self, index: int) -> None:
        """Show the people of a category; -1 for all."""
        chosen = (self._categories[index],) if index >= 0 else ()
        self._ask(replace(self._query, categories=chosen))

    @Slot(int)
    def filterTicket(self, wanted: int) -> None:
        """Show the people with or without a ticket."""
        self._ask(replace(self._query, has_ticket=_WANTED[YesNo(wanted)]))

    @Slot(int)
    def filterArrived(self, wanted: int) -> None:
        """Show the people who came, or did not."""
        self._ask(replace(self._query, arrived=_WANTED[YesNo(wanted)]))

    @Slot()
    def showAll(self) -> None:
        """Remove all filters."""
        self._ask(PeopleQuery(event=self._query.event, order=self._query.order))

    @Slot(int)
    def sort(self, column: int) -> None:
        """Sort by a column; a second time backwards."""
        order = ORDERS.get(Column(column))
        if order is not None:
            back = order is self._query.order and not self._query.descending
            self._ask(replace(self._query, order=order, descending=back))

    @Slot(int)
    def open(self, row: int) -> None:
        """Show the person of a row at the right."""
        if (person := self._table.person_at(row)) is not None:
            self._form.show(person.registration.id)

    @Slot(int)
    def setState(self, state: int) -> None:
        """Put everybody who is marked into a state."""
        self._edit({"state": WORDS[Office.State(state)].value})

    @Slot(str)
    def setCategory(self, category: str) -> None:
        """Set the category of everybody who is marked."""
        self._edit({"category": category})

    @Slot()
    def merge(self) -> None:
        """Make one person of two who are marked; the one at the right is kept."""
        marked = self._table.marked
        if len(marked) != MERGED or not self._login.authorize():
            return
        shown = self._form.status.value.id
        keep = shown if shown in marked else min(marked)
        [other] = marked - {keep}
        merge = PeopleMerge(
            event=self._context.event,
            station=self._context.station,
            operator=self._login.operator,
            keep=keep,
            merge=other,
        )
        work = partial(self._context.use_cases.merge_people, merge)
        self._context.worker.run(
            work, partial(self._done, Office.Deed.MERGED), self._fail
        )

    @Slot()
    def forget(self) -> None:
        """Clear what went wrong."""
        self._sentence = self._reference = ""
        self.changed.emit()

    def _edit(self, fields: dict[str, str]) -> None:
        if not self._table.marked or not self._login.authorize():
            return
        edit = PeopleEdit(
            event=self._context.event,
            station=self._context.station,
            operator=self._login.operator,
            people=dict.fromkeys(sorted(self._table.marked), ""),
            fields=fields,
        )
        work = partial(self._context.use_cases.edit_people, edit)
        self._context.worker.run(
            work, partial(self._done, Office.Deed.EDITED), self._fail
        )

    def _done(self, deed: Office.Deed, changed: PeopleChanged) -> None:
        self._table.markNone()
        self._undo.add(made_change(deed, changed))
        self.forget()

    def _ask(self, query: PeopleQuery) -> None:
        if query != self._query and self._event is not None:
            self._query = query
            self._table.show(self._context, self._event, query, self._language)
            self.changed.emit()

    def _show_current(self) -> None:
        self._table.set_current(self._form.status.value.id)

    def _fail(self, error: Exception) -> None:
        self._sentence, self._reference = report_error(error)
        self.changed.emit()


def _choice(wanted: bool | None) -> Office.YesNo:  # noqa: FBT001  a filter's value
    return next(choice for choice, value in _WANTED.items() if value is wanted)
