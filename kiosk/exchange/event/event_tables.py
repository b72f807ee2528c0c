"""The tables of an event file: their keys and the types of their values."""

import re
from datetime import timedelta
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
    model_validator,
)

from kiosk.domain.event.addresses import is_picture
from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.certificate_rules import (
    DEFAULT_COUNTED,
    MissingExit,
    PresenceRule,
)
from kiosk.domain.event.event import CheckpointKind, Reentry
from kiosk.domain.event.event_question import QuestionKind
from kiosk.domain.text import LANGUAGES, is_language_code
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.exchange.event.file_times import ClockTime, Day, FileTime
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml import shown_value
from kiosk.files.toml_tables import Table, invalid

_SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAX_SHORT_NAME = 64
_TERM = re.compile(r"([0-9]{1,4}) days?")
_MAX_DAYS = 9999
_MAX_LINE = 1000
_MAX_PROSE = 20_000
"""Letters of a text; a screen shows no more of it."""
_MAX_LANGUAGES = 20
_MAX_ENTRIES = 500
"""Entries of each table and each list."""
_MAX_CAPACITY = 1_000_000
_MAX_HOURS = 100


def _one_or_several(value: object) -> object:
    return (value,) if isinstance(value, dict) else value


def _required_line(value: str) -> str:
    if word := one_line(value):
        return word
    raise invalid("this is empty; fill it in or leave the line out")


def _short_name(value: str) -> str:
    if _SHORT_NAME.fullmatch(value) and len(value) <= _MAX_SHORT_NAME:
        return value
    raise invalid(
        f"{quoted(value)} is no short name; use lowercase letters, digits and hyphens,"
        f" {_MAX_SHORT_NAME} characters at the most"
    )


def _language(value: str) -> str:
    if is_language_code(value):
        return value
    raise invalid(f"{quoted(value)} is not a language's code such as en or nl")


def _picture(value: str) -> str:
    if not value or is_picture(value):
        return value
    raise invalid("this is no picture as kiosk writes one; name its file as portrait")


def _texts(value: object) -> object:
    if isinstance(value, str):
        return {"": _prose(value)}
    if not isinstance(value, dict) or not value:
        raise invalid(
            "this is not a text; write it in quotation marks, or one per language as"
            ' in { en = "…", nl = "…" }'
        )
    if len(value) > _MAX_LANGUAGES:
        raise invalid(f"this must be in at most {_MAX_LANGUAGES} languages")
    for words in value.values():
        if not isinstance(words, str):
            raise invalid(f"{quoted(words)} is not a text; put it in quotation marks")
    return {_language(code): _prose(words) for code, words in value.items()}


def _optional_texts(value: object) -> object:
    return {} if value == "" else _texts(value)


def _prose(value: str) -> str:
    if len(value) > _MAX_PROSE:
        raise invalid(
            f"this must be a text of at most {_MAX_PROSE} letters; it is "
            f"{shown_value(value)}"
        )
    if prose := paragraphs(value):
        return prose
    raise invalid("this text is empty; fill it in or leave the line out")


def _parse_term(value: object) -> object:
    """Parse a number of days, as in “30 days”."""
    match = _TERM.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise invalid(
            f'this is no term: {shown_value(value)}; write it as "30 days", '
            f"{_MAX_DAYS} at the most"
        )
    return timedelta(days=int(match[1]))


_Short = Annotated[StrictStr, Field(max_length=_MAX_LINE)]
RequiredLine = Annotated[_Short, AfterValidator(_required_line)]
ShortName = Annotated[_Short, AfterValidator(_short_name)]
Language = Annotated[_Short, AfterValidator(_language)]
Texts = Annotated[dict[str, str], BeforeValidator(_texts)]
OptionalTexts = Annotated[
    dict[str, str], BeforeValidator(_optional_texts), Field(default_factory=dict)
]
Line = Annotated[_Short, AfterValidator(one_line)]
Picture = Annotated[StrictStr, AfterValidator(_picture)]
Term = Annotated[timedelta, BeforeValidator(_parse_term)]
Capacity = Annotated[StrictInt, Field(ge=0, le=_MAX_CAPACITY)]
_EntryT = TypeVar("_EntryT")
Entries = Annotated[tuple[_EntryT, ...], Field(max_length=_MAX_ENTRIES)]


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
        tuple[Language, ...], Field(min_length=1, max_length=_MAX_LANGUAGES)
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


class PointTable(Table):
    """The points of one professional register."""

    each: Annotated[float, Field(gt=0, le=_MAX_HOURS)] = 1.0
    recognised: StrictBool = False
    number: Line = ""


class TeachingTable(Table):
    """What counts more to those who taught."""

    kinds: Annotated[tuple[AgendaKind, ...], Field(min_length=1)] = (AgendaKind.TALK,)
    factor: Annotated[float, Field(ge=1, le=_MAX_HOURS)] = 2.0


class SignatoryTable(Table):
    """Who signs the certificates."""

    name: RequiredLine
    role: Line = ""


class CertificateTable(Table):
    """What is certified of those who attended."""

    categories: Entries[RequiredLine] = ()
    counts: Annotated[tuple[AgendaKind, ...], Field(min_length=1)] = DEFAULT_COUNTED
    hour: Annotated[StrictInt, Field(ge=30, le=120)] = 60
    step: Annotated[float, Field(gt=0, le=_MAX_HOURS)] = 1.0
    grace: Annotated[StrictInt, Field(ge=0, le=60)] = 5
    presence: PresenceRule = PresenceRule.BUILDING
    without_exit: MissingExit = MissingExit.PROGRAMME
    least: Annotated[float, Field(ge=0, le=_MAX_HOURS)] = 1.0
    points: Annotated[dict[RequiredLine, PointTable], Field(max_length=20)] = Field(
        default_factory=dict
    )
    teaching: TeachingTable | None = None
    signed_by: Annotated[tuple[SignatoryTable, ...], Field(max_length=4)] = ()
    url: Line = ""


class EventFile(Table):
    """A whole event file."""

    event: EventTable
    admission: AdmissionTable = AdmissionTable()
    checkpoint: Entries[CheckpointTable] = ()
    speaker: Entries[SpeakerTable] = ()
    agenda: Entries[AgendaTable] = ()
    material: Entries[MaterialTable] = ()
    question: Entries[QuestionTable] = ()
    privacy: PrivacyTable = PrivacyTable()
    certificate: CertificateTable | None = None
