"""The person whom the desk looks at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.badge import BadgeJob, BadgeState
from kiosk.faces.desk.dossier import Dossier
from kiosk.faces.desk.rows import Rows
from kiosk.faces.desk.telling import (
    ENTRY,
    PERSON,
    Telling,
    entry_row,
    person_row,
    standing,
)
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
LATEST = 10
"""Entries that are shown of one person."""


@QmlElement
class DeskPerson(QObject):
    """Who is shown, if anybody, with all that staff should see of them."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._since = self._seen = ""
        self._party = Rows(PERSON, self)
        self._entries = Rows(ENTRY, self)

    @property
    def dossier(self) -> Dossier | None:
        """All that was read of the person."""
        return self._dossier

    @property
    def id(self) -> str:
        """The registration's id; empty for nobody."""
        return self._dossier.person.registration.id if self._dossier else ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is anybody."""
        return self._dossier is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """Give the whole name."""
        return self._text("name")

    @Property(str, notify=changed)
    def affiliation(self) -> str:
        """Where they are from."""
        return self._text("affiliation")

    @Property(str, notify=changed)
    def category(self) -> str:
        """As what they come."""
        return self._text("category")

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Under which they are registered."""
        return self._text("reference")

    @Property(str, notify=changed)
    def email(self) -> str:
        """Their e-mail address."""
        return self._text("email")

    @Property(bool, notify=changed)
    def walkIn(self) -> bool:
        """Whether they were registered at a desk."""
        return bool(self._dossier and self._dossier.person.registration.walk_in)

    @Property(str, notify=changed)
    def attention(self) -> str:
        """Say what has to be seen to before they go in."""
        return self._text("attention")

    @Property(bool, notify=changed)
    def unseen(self) -> bool:
        """Whether somebody has to say first that they saw what needs attention."""
        return bool(self.mayCheckIn and self.attention and self._seen != self.id)

    def see(self) -> None:
        """Note that what needs attention was seen."""
        self._seen = self.id
        self.changed.emit()

    @Property(str, notify=changed)
    def note(self) -> str:
        """Give what staff noted."""
        return self._text("note")

    @Property(str, notify=changed)
    def standing(self) -> str:
        """Where they are, or why they may not come."""
        return standing(self._dossier.person) if self._dossier else ""

    @Property(str, notify=changed)
    def barred(self) -> str:
        """Why they should not be inside although they are; mostly nothing."""
        if self._dossier is None or not self._dossier.person.presence.inside:
            return ""
        registration = self._dossier.person.registration
        return "" if registration.expected else registration.state

    @Property(str, notify=changed)
    def since(self) -> str:
        """When they came in or went out."""
        return self._since

    @Property(str, notify=changed)
    def place(self) -> str:
        """Name the checkpoint that they passed last on their way in."""
        return self._dossier.person.presence.place if self._dossier else ""

    @Property(str, notify=changed)
    def badge(self) -> str:
        """How far their newest badge has come; empty without one.

        It is "handed" when it was sent and no more is to be heard of it, and "saved"
        once it is a PDF in a folder.
        """
        newest = self._badge
        if newest is None:
            return ""
        sent, done = newest.state is BadgeState.SENT, newest.state is BadgeState.DONE
        handed = sent and newest.settled
        if self._dossier and not self._dossier.on_paper and (sent or done):
            return "saved" if handed or done else BadgeState.QUEUED
        return "handed" if handed else newest.state

    @Property(str, notify=changed)
    def badgeTrouble(self) -> str:
        """Name what holds it up."""
        newest = self._badge
        return newest.trouble or "" if newest else ""

    @Property(str, notify=changed)
    def badgeProblem(self) -> str:
        """Say what the printer says of it."""
        newest = self._badge
        return newest.problem if newest else ""

    @Property(str, notify=changed)
    def partyName(self) -> str:
        """Name the party that they belong to."""
        return self._text("party")

    @Property(QObject, notify=changed)
    def party(self) -> Rows:
        """Everybody in it."""
        return self._party

    @Property(int, notify=changed)
    def partySize(self) -> int:
        """How many they are."""
        return len(self._party)

    @Property(int, notify=changed)
    def partyWaiting(self) -> int:
        """How many of the party may come and are not inside."""
        members = self._dossier.party if self._dossier else ()
        return sum(
            one.registration.expected and not one.presence.inside for one in members
        )

    @Property(QObject, notify=changed)
    def entries(self) -> Rows:
        """Say what the ledger says of them, the newest first."""
        return self._entries

    @Property(bool, notify=changed)
    def mayCheckIn(self) -> bool:
        """Whether there is anything to check in."""
        return bool(self._dossier and self._dossier.may_check_in)

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._dossier and self._dossier.last_move)

    @property
    def _badge(self) -> BadgeJob | None:
        found = self._dossier.badges if self._dossier else ()
        return found[0] if found else None

    @property
    def has_badge(self) -> bool:
        """Whether a further badge needs a reason."""
        found = self._dossier.badges if self._dossier else ()
        return any(job.state is not BadgeState.FAILED for job in found)

    def put(self, dossier: Dossier, telling: Telling) -> None:
        """Show somebody."""
        self._dossier = dossier
        self._since = telling.at(dossier.since)
        undone = dossier.undone
        self._party.put([person_row(one) for one in dossier.party])
        self._entries.put(
            [
                entry_row(one, telling, undone=one.id in undone)
                for one in dossier.entries[:LATEST]
            ]
        )
        self.changed.emit()

    def clear(self) -> None:
        """Show nobody."""
        self._dossier = None
        self._since = self._seen = ""
        self._party.put([])
        self._entries.put([])
        self.changed.emit()

    def _text(self, field: str) -> str:
        if self._dossier is None:
            return ""
        registration = self._dossier.person.registration
        return str(getattr(registration, field))
