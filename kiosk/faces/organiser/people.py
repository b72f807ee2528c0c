"""Who is inside, and who never came: lists for staff, behind a key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.door_list import Alone, DoorLine, DoorList
from kiosk.domain.folding import fold
from kiosk.faces.language import Language
from kiosk.faces.organiser.filing import Filing
from kiosk.faces.organiser.lines import Lines
from kiosk.faces.organiser.office import Filed, Office
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.throttle import Throttle
from kiosk.faces.trouble import note

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

INSIDE, ABSENT = "inside", "absent"
RESTING_MS = 1000


@QmlElement
class OrganiserPeople(QObject):
    """The list that is open: "inside", "absent", or none.

    Opening the list of who is inside writes it as files, too.
    """

    changed = Signal()

    def __init__(
        self, place: Place, language: Language, office: Office, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place, self._language, self._office = place, language, office
        self._kind = self._text = self._sentence = self._reference = ""
        self._list: DoorList | None = None
        self._lines = Lines(self)
        self._files = Filing(place.worker, self)
        self._paper = Filing(place.worker, self)
        self._reading = Throttle(self._read, self, RESTING_MS)
        language.changed.connect(self.refresh)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Say which list is open."""
        return self._kind

    @Property(QObject, notify=changed)
    def lines(self) -> Lines:
        """Give the people who fit what is looked for."""
        return self._lines

    @Property(Filing, notify=changed)
    def files(self) -> Filing:
        """Say how far the files are."""
        return self._files

    @Property(Filing, notify=changed)
    def paper(self) -> Filing:
        """Say how far the sheets are."""
        return self._paper

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the people are known."""
        return self._list is not None

    @Property(str, notify=changed)
    def count(self) -> str:
        """Say how many there are in all."""
        return QLocale().toString(len(self._all))

    @Property(int, notify=changed)
    def found(self) -> int:
        """Say how many fit what is looked for."""
        return len(self._lines)

    @Property(str, notify=changed)
    def moment(self) -> str:
        """Tell as of when this is."""
        return self._list.moment if self._list else ""

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        """Whether other stations are not heard."""
        return self._list is not None and self._list.alone_since is not None

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say why there is no list, or why it is old."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    @Slot(str)
    def open(self, kind: str) -> None:
        """Open a list; who is inside is written as files as well."""
        self.close()
        self._kind = kind
        self._reading()
        if kind == INSIDE:
            self.write()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Show nobody."""
        self._kind = self._text = self._sentence = self._reference = ""
        self._list = None
        self._lines.put(())
        self._files.forget()
        self._paper.forget()
        self.changed.emit()

    @Slot(str)
    def find(self, text: str) -> None:
        """Leave those whose name, affiliation or reference has each of these words."""
        self._text = text
        self._sift()

    @Slot()
    def write(self) -> None:
        """Write who is inside as files."""
        self._files.begin(self._write)

    @Slot()
    def print(self) -> None:
        """Print who is inside."""
        self._paper.begin(self._print)

    def refresh(self) -> None:
        """Read the list anew if one is open."""
        if self._kind:
            self._reading()

    @property
    def _all(self) -> Sequence[DoorLine]:
        if self._list is None:
            return ()
        if self._kind == ABSENT:
            return self._list.absent
        return self._list.only_inside.welcome

    def _read(self) -> None:
        self._place.worker.run(self._people, self._take, self._lose)

    def _people(self) -> DoorList:
        place, standing = self._place, self._place.standing()
        since = standing.alone_since if standing else None
        alone = Alone(since) if since else None
        return place.use_cases.list_people(
            place.event, self._language.code, alone=alone
        )

    def _write(self) -> Filed:
        return self._office.write_inside(self._people().only_inside)

    def _print(self) -> str:
        return self._office.print_inside(self._people().only_inside)

    def _take(self, people: DoorList) -> None:
        self._reading.done()
        if self._kind:
            self._list, self._sentence, self._reference = people, "", ""
            self._sift()

    def _lose(self, error: Exception) -> None:
        self._reading.done()
        if self._kind:
            self._sentence, self._reference = note(error)
            self.changed.emit()

    def _sift(self) -> None:
        words = fold(self._text).split()
        fits = partial(_fits, words)
        self._lines.put(tuple(filter(fits, self._all)) if words else tuple(self._all))
        self.changed.emit()


def _fits(words: Sequence[str], line: DoorLine) -> bool:
    told = fold(f"{line.name} {line.affiliation} {line.reference}")
    return all(word in told for word in words)
