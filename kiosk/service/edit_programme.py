"""Changes an event's programme, merging concurrent changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.event.event import DEFAULT_CHECKPOINT, Event
from kiosk.domain.event.event_validation import EventIssue, find_issues
from kiosk.domain.event.programme import EventMergeError, merge_events, normalize_agenda
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.service.ports import Store
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True)
class ProgrammeEdit:
    """An event before and after a change; reversed, it undoes the change."""

    before: Event
    after: Event

    @property
    def inverse(self) -> "ProgrammeEdit":
        """The edit that undoes this one."""
        return ProgrammeEdit(self.after, self.before)


class EditConflictError(KnownFault):
    """Somebody else changed the same part meanwhile; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed the same part of the programme meanwhile, so "
            "nothing was written. Look at it as it is now, and change it again."
        )


class InvalidProgrammeError(KnownFault):
    """The resulting programme is inconsistent; nothing was written."""

    def __init__(self, issues: Sequence[EventIssue]) -> None:
        super().__init__("The programme does not agree with itself.")
        self.issues = issues


@dataclass(frozen=True, slots=True)
class EditProgramme:
    """The use case behind every change of a programme in a face."""

    store: Store

    @retry_on_conflict
    def __call__(
        self, edit: ProgrammeEdit, *, operator: str | None = None
    ) -> ProgrammeEdit:
        """Merge a change into the stored event; return what it changed.

        Raise EditConflictError, InvalidProgrammeError, KnownFault for an unknown event,
        MissingRightError for an operator who is no organiser, and HubRequiredError
        while this station is offline.
        """
        with self.store.transaction() as tx:
            require_right(tx, operator, Right.EDIT_PROGRAMME)
            stored = tx.events.lock(edit.before.id)
            if stored is None:
                raise KnownFault("There is no event “{id}”.", id=edit.before.id)
            after = check_programme(_merge_with_stored(edit, stored))
            if after != stored:
                tx.events.put(after)
        return ProgrammeEdit(stored, after)


def check_programme(event: Event) -> Event:
    """Return an event with its agenda sorted; raise InvalidProgrammeError."""
    has_checkpoints = event.checkpoints != (DEFAULT_CHECKPOINT,)
    if issues := tuple(find_issues(event, rooms_known=has_checkpoints)):
        raise InvalidProgrammeError(issues)
    return normalize_agenda(event)


def _merge_with_stored(edit: ProgrammeEdit, stored: Event) -> Event:
    try:
        return merge_events(edit.before, edit.after, stored)
    except EventMergeError:
        raise EditConflictError from None
