"""The tables of an event file: their keys and the types of their values."""

from typing import Annotated

from pydantic import (
    BeforeValidator,
    Field,
    StrictBool,
    model_validator,
)

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.event import CheckpointKind, Reentry
from kiosk.domain.event.event_question import QuestionKind
from kiosk.domain.text import LANGUAGES
from kiosk.exchange.event.certificate_tables import CertificateTable
from kiosk.exchange.event.field_types import (
    MAX_LANGUAGES,
    Capacity,
    Entries,
    Language,
    Line,
    OptionalTexts,
    Picture,
    RequiredLine,
    ShortName,
    Term,
    Texts,
)
from kiosk.exchange.event.file_times import ClockTime, Day, FileTime
from kiosk.exchange.event.rule_tables import RuleTable
from kiosk.files.toml_tables import Table, invalid


def _one_or_several(value: object) -> object:
    return (value,) if isinstance(value, dict) else value


class EventTable(Table):
    """The title, the times and the place of the event."""

    id: ShortName
    title: Texts
    starts_at: FileTime
    ends_at: FileTime
    timezone: RequiredLine
    venue: Texts
    organiser: Texts
    capacity: Capacity | None = None
    series: OptionalTexts
    description: OptionalTexts
    address: OptionalTexts
    fee: OptionalTexts
    url: Line = ""
    evacuation: OptionalTexts
    languages: Annotated[
        tuple[Language, ...], Field(min_length=1, max_length=MAX_LANGUAGES)
    ] = LANGUAGES


class DailyTable(Table):
    """The hours of each day of the event, or of some of its days."""

    opens: ClockTime | None = None
    closes: ClockTime | None = None
    automatic_exit: ClockTime | None = None
    days: Entries[Day] = ()


class AdmissionTable(Table):
    """The hours of admission, re-entry and the search without a code."""

    opens_at: FileTime | None = None
    closes_at: FileTime | None = None
    reentry: Reentry = Reentry.AFTER_EXIT
    automatic_exit_at: FileTime | None = None
    find_own: StrictBool = False
    daily: Annotated[Entries[DailyTable], BeforeValidator(_one_or_several)] = ()


class CheckpointTable(Table):
    """A door or a room."""

    name: RequiredLine
    kind: CheckpointKind = CheckpointKind.DOOR
    capacity: Capacity | None = None
    categories: Entries[RequiredLine] = ()
    opens_at: FileTime | None = None
    closes_at: FileTime | None = None


class SpeakerTable(Table):
    """A speaker of the programme."""

    id: RequiredLine
    name: RequiredLine
    affiliation: Line = ""
    bio: OptionalTexts
    portrait: Line = ""
    picture: Picture = ""
    links: Entries[RequiredLine] = ()


class TalkTable(Table):
    """A talk within an agenda item."""

    title: Texts
    speakers: Entries[RequiredLine] = ()


class AgendaTable(Table):
    """An item of the programme."""

    starts_at: FileTime
    ends_at: FileTime
    title: Texts
    kind: AgendaKind = AgendaKind.TALK
    room: Line = ""
    description: OptionalTexts
    talk: Entries[TalkTable] = ()


class MaterialTable(Table):
    """A link to material."""

    title: Texts
    url: RequiredLine


class QuestionTable(Table):
    """A question to guests before they go in."""

    id: ShortName
    text: Texts
    kind: QuestionKind = QuestionKind.CONSENT
    options: Entries[Texts] = ()
    required: StrictBool = True


class KeepTable(Table):
    """How long each kind of personal data is kept after the event's end."""

    names: Term | None = None
    answers: Term | None = None
    refused_scans: Term | None = None
    attendance: Term | None = None

    @model_validator(mode="after")
    def check_attendance(self) -> "KeepTable":
        """Raise for what would be kept of people longer than that they were there."""
        for name, term in self:
            if self.attendance is not None and term and term > self.attendance:
                raise invalid(
                    f"attendance goes last, but {name} would be kept longer; "
                    "correct one of the two",
                    at=("attendance",),
                )
        return self


class PrivacyTable(Table):
    """Who answers for the personal data, and how long it is kept."""

    controller: Line = ""
    contact: Line = ""
    keep: KeepTable = KeepTable()
    automatic: StrictBool = False


class EventFile(Table):
    """A whole event file."""

    event: EventTable
    admission: AdmissionTable = AdmissionTable()
    checkpoint: Entries[CheckpointTable] = ()
    speaker: Entries[SpeakerTable] = ()
    agenda: Entries[AgendaTable] = ()
    material: Entries[MaterialTable] = ()
    question: Entries[QuestionTable] = ()
    rule: Entries[RuleTable] = ()
    privacy: PrivacyTable = PrivacyTable()
    certificate: CertificateTable | None = None
