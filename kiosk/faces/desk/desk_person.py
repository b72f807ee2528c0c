"""The person that the desk shows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.badges.badge_job import BadgeJob, BadgeState
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.formatting import (
    DeskFormatter,
    EntryRow,
    PersonRow,
    entry_row,
    person_row,
    standing_of,
)
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.desk.person_details import PersonDetails
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.theme.legible import legible

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
MAX_ENTRIES = 10
"""Entries that are shown of one person."""


@QmlElement
class DeskPerson(QObject):
    """The person that is shown, if any, with all details for staff."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._details: PersonDetails | None = None
        self._since = self._confirmed = ""
        self._standing = Desk.Standing.NONE
        self._party = KeyedRowModel(PersonRow, self)
        self._entries = KeyedRowModel(EntryRow, self)

    @property
    def details(self) -> PersonDetails | None:
        """All details that were read of the person."""
        return self._details

    @property
    def id(self) -> str:
        """The registration's id; empty for nobody."""
        return self._details.person.registration.id if self._details else ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Return whether a person is shown."""
        return self._details is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the full name."""
        return self._text("name")

    @Property(str, notify=changed)
    def affiliation(self) -> str:
        """Return the affiliation."""
        return self._text("affiliation")

    @Property(str, notify=changed)
    def category(self) -> str:
        """Return the category."""
        return self._text("category")

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the registration."""
        return self._text("reference")

    @Property(str, notify=changed)
    def email(self) -> str:
        """Return the e-mail address."""
        return self._text("email")

    @Property(bool, notify=changed)
    def walkIn(self) -> bool:
        """Return whether the person was registered at a desk."""
        return bool(self._details and self._details.person.registration.walk_in)

    @Property(str, notify=changed)
    def attention(self) -> str:
        """Return what must be handled before the person goes in, or nothing."""
        return self._text("attention")

    @Property(bool, notify=changed)
    def unseen(self) -> bool:
        """Return whether the attention text must be confirmed before a check-in."""
        return bool(self.mayCheckIn and self.attention and self._confirmed != self.id)

    def confirm_attention(self) -> None:
        """Record that the attention text was confirmed."""
        self._confirmed = self.id
        self.changed.emit()

    @Property(str, notify=changed)
    def note(self) -> str:
        """Return the note of staff."""
        return self._text("note")

    @Property(int, notify=changed)
    def standing(self) -> Desk.Standing:
        """Return where the person is, or why they may not come in."""
        return self._standing

    @Property(int, notify=changed)
    def barred(self) -> Desk.Standing:
        """Return the registration's state if it bars a person who is inside."""
        if self._details is None or not self._details.person.presence.inside:
            return Desk.Standing.NONE
        registration = self._details.person.registration
        if registration.expected:
            return Desk.Standing.NONE
        return Desk.Standing[registration.state.name]

    @Property(str, notify=changed)
    def since(self) -> str:
        """Return the time since when the person is inside or outside."""
        return self._since

    @Property(str, notify=changed)
    def place(self) -> str:
        """Return the checkpoint that the person passed last on the way in."""
        return self._details.person.presence.place if self._details else ""

    @Property(int, notify=changed)
    def badge(self) -> Desk.Badge:
        """Return the state of the newest badge."""
        job = self._badge
        if job is None:
            return Desk.Badge.NONE
        is_sent, is_done = job.state is BadgeState.SENT, job.state is BadgeState.DONE
        is_handed = is_sent and job.settled
        if self._details and not self._details.on_paper and (is_sent or is_done):
            return Desk.Badge.SAVED if is_handed or is_done else Desk.Badge.QUEUED
        return Desk.Badge.HANDED if is_handed else Desk.Badge[job.state.name]

    @Property(int, notify=changed)
    def badgeTrouble(self) -> Desk.Need:
        """Return the trouble that holds the newest badge up."""
        job = self._badge
        return Desk.Need[job.trouble.name] if job and job.trouble else Desk.Need.NONE

    @Property(str, notify=changed)
    def badgeProblem(self) -> str:
        """Return the printer's own message on the newest badge, or nothing."""
        job = self._badge
        return job.problem if job else ""

    @Property(str, notify=changed)
    def partyName(self) -> str:
        """Return the name of the person's party."""
        return self._text("party")

    @Property(RowModel, notify=changed)
    def party(self) -> KeyedRowModel[PersonRow]:
        """Return the members of the party."""
        return self._party

    @Property(int, notify=changed)
    def partySize(self) -> int:
        """Return how many members the party has."""
        return self._party.count

    @Property(int, notify=changed)
    def partyWaiting(self) -> int:
        """Return how many of the party are expected and not inside."""
        party_members = self._details.party if self._details else ()
        return sum(
            member.registration.expected and not member.presence.inside
            for member in party_members
        )

    @Property(RowModel, notify=changed)
    def entries(self) -> KeyedRowModel[EntryRow]:
        """Return the person's ledger entries, newest first."""
        return self._entries

    @Property(bool, notify=changed)
    def mayCheckIn(self) -> bool:
        """Return whether the person can be checked in."""
        return bool(self._details and self._details.may_check_in)

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        """Return whether there is a movement to undo."""
        return bool(self._details and self._details.last_movement)

    @property
    def _badge(self) -> BadgeJob | None:
        badges = self._details.badges if self._details else ()
        return badges[0] if badges else None

    @property
    def has_badge(self) -> bool:
        """Whether a badge was printed or queued, so that another needs a reason."""
        badges = self._details.badges if self._details else ()
        return any(job.state is not BadgeState.FAILED for job in badges)

    def show(self, details: PersonDetails, formatter: DeskFormatter) -> None:
        """Show a person."""
        self._details = details
        self._since = formatter.date_time(details.since)
        event, now = formatter.event, formatter.now
        self._standing = standing_of(details.person, event, now)
        undone_entries = details.undone_entries
        self._party.set_rows(
            [person_row(member, event, now) for member in details.party]
        )
        self._entries.set_rows(
            [
                entry_row(entry, formatter, undone=entry.id in undone_entries)
                for entry in details.entries[:MAX_ENTRIES]
            ]
        )
        self.changed.emit()

    def clear(self) -> None:
        """Show nobody."""
        self._details = None
        self._since = self._confirmed = ""
        self._standing = Desk.Standing.NONE
        self._party.set_rows([])
        self._entries.set_rows([])
        self.changed.emit()

    def _text(self, field: str) -> str:
        if self._details is None:
            return ""
        registration = legible(self._details.person.registration)
        return str(getattr(registration, field))
