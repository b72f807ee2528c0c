"""The lists of who is inside and who is still to come, for staff."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.door_list import DoorList, DoorListEntry, OfflinePeriod
from kiosk.domain.people.folding import fold
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.export_task import ExportTask
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.people_model import PeopleModel
from kiosk.faces.organiser.ports import OrganiserPorts, WrittenFiles
from kiosk.faces.properties import Property
from kiosk.faces.throttle import Throttle

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

READ_DELAY_MS = 1000


@QmlElement
class OrganiserPeople(QObject):
    """The list that is open; opening that of who is inside writes it as files, too."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        ports: OrganiserPorts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._language, self._ports = context, language, ports
        self._kind = Organiser.People.NONE
        self._filter = self._sentence = self._reference = ""
        self._door_list: DoorList | None = None
        self._entries = PeopleModel(self)
        self._files = ExportTask(context.worker, self)
        self._paper = ExportTask(context.worker, self)
        self._reading = Throttle(self._read, self, READ_DELAY_MS)
        language.changed.connect(self.refresh)

    @Property(int, notify=changed)
    def kind(self) -> Organiser.People:
        """Return which list is open."""
        return self._kind

    @Property(QObject, notify=changed)
    def entries(self) -> PeopleModel:
        """Return the people who match the filter."""
        return self._entries

    @Property(ExportTask, notify=changed)
    def files(self) -> ExportTask:
        """Return the state of the files."""
        return self._files

    @Property(ExportTask, notify=changed)
    def paper(self) -> ExportTask:
        """Return the state of the print."""
        return self._paper

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether the list was read."""
        return self._door_list is not None

    @Property(str, notify=changed)
    def count(self) -> str:
        """Return how many people are on the list, as a numeral."""
        return QLocale().toString(len(self._all_entries))

    @Property(int, notify=changed)
    def found(self) -> int:
        """Return how many people match the filter."""
        return len(self._entries)

    @Property(str, notify=changed)
    def asOf(self) -> str:
        """Return the time as of which the list is."""
        return self._door_list.as_of if self._door_list else ""

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        """Return whether this station is cut off from the others."""
        return self._door_list is not None and self._door_list.offline_since is not None

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return why there is no list, or why it is old."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    @Slot(int)
    def open(self, kind: int) -> None:
        """Open a list; that of who is inside is written as files as well."""
        self.close()
        self._kind = Organiser.People(kind)
        self._reading()
        if self._kind is Organiser.People.INSIDE:
            self.write()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the list."""
        self._kind = Organiser.People.NONE
        self._filter = self._sentence = self._reference = ""
        self._door_list = None
        self._entries.set_entries(())
        self._files.forget()
        self._paper.forget()
        self.changed.emit()

    @Slot(str)
    def find(self, text: str) -> None:
        """Show those whose name, affiliation or reference has each of these words."""
        self._filter = text
        self._apply_filter()

    @Slot()
    def write(self) -> None:
        """Write the people inside as files."""
        self._files.begin(self._write)

    @Slot()
    def print(self) -> None:
        """Print the people inside."""
        self._paper.begin(self._print)

    def refresh(self) -> None:
        """Read the open list again."""
        if self._kind is not Organiser.People.NONE:
            self._reading()

    @property
    def _all_entries(self) -> Sequence[DoorListEntry]:
        if self._door_list is None:
            return ()
        if self._kind is Organiser.People.ABSENT:
            return self._door_list.no_shows
        return self._door_list.only_inside.admissible

    def _read(self) -> None:
        self._context.worker.run(self._read_door_list, self._apply, self._fail)

    def _read_door_list(self) -> DoorList:
        context, status = self._context, self._context.hub_status()
        offline_since = status.offline_since if status else None
        offline = OfflinePeriod(offline_since) if offline_since else None
        return context.use_cases.make_door_list(
            context.event, self._language.code, alone=offline
        )

    def _write(self) -> WrittenFiles:
        return self._ports.write_evacuation_list(self._read_door_list().only_inside)

    def _print(self) -> str:
        return self._ports.print_evacuation_list(self._read_door_list().only_inside)

    def _apply(self, door_list: DoorList) -> None:
        self._reading.done()
        if self._kind is not Organiser.People.NONE:
            self._door_list, self._sentence, self._reference = door_list, "", ""
            self._apply_filter()

    def _fail(self, error: Exception) -> None:
        self._reading.done()
        if self._kind is not Organiser.People.NONE:
            self._sentence, self._reference = report_error(error)
            self.changed.emit()

    def _apply_filter(self) -> None:
        words = fold(self._filter).split()
        matches = partial(_matches, words)
        self._entries.set_entries(
            tuple(filter(matches, self._all_entries))
            if words
            else tuple(self._all_entries)
        )
        self.changed.emit()


def _matches(words: Sequence[str], entry: DoorListEntry) -> bool:
    text = fold(f"{entry.name} {entry.affiliation} {entry.reference}")
    return all(word in text for word in words)
