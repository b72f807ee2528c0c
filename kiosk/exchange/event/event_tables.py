"""The tables of an event file: which keys there are, and what each may hold."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
)

from kiosk.domain.event.event import PICTURE_PREFIX, AgendaKind, CheckpointKind, Reentry
from kiosk.domain.event.event_question import QuestionKind
from kiosk.domain.text import LANGUAGES, is_language_code
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml_tables import Table, invalid

_SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SHORT_NAME = 64
_PICTURE = re.compile(re.escape(PICTURE_PREFIX) + r"[A-Za-z0-9+/]{1,400000}={0,2}")


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, datetime):
        kind = "a date without a time" if isinstance(value, date) else "not a time"
        raise invalid(f"this is {kind}; write it as 2023-11-28T17:00:00")
    return value


def _word(value: str) -> str:
    if word := one_line(value):
        return word
    raise invalid("this is empty; fill it in or leave the line out")


def _short_name(value: str) -> str:
    if _SHORT_NAME.fullmatch(value) and len(value) <= _LONGEST_SHORT_NAME:
        return value
    raise invalid(
        f"{quoted(value)} is no short name; use lowercase letters, digits and hyphens,"
        f" {_LONGEST_SHORT_NAME} characters at the most"
    )


def _language(value: str) -> str:
    if is_language_code(value):
        return value
    raise invalid(f"{quoted(value)} is not a language's code such as en or nl")


def _picture(value: str) -> str:
    if not value or _PICTURE.fullmatch(value):
        return value
    raise invalid("this is no picture as kiosk writes one; name its file as portrait")


def _text(value: object) -> object:
    if isinstance(value, str):
        return {"": _prose(value)}
    if not isinstance(value, dict) or not value:
        raise invalid(
            "this is not a text; write it in quotation marks, or one per language as"
            ' in { en = "…", nl = "…" }'
        )
    for words in value.values():
        if not isinstance(words, str):
            raise invalid(f"{quoted(words)} is not a text; put it in quotation marks")
    return {_language(code): _prose(words) for code, words in value.items()}


def _blurb(value: object) -> object:
    return {} if value == "" else _text(value)


def _prose(value: str) -> str:
    if prose := paragraphs(value):
        return prose
    raise invalid("this text is empty; fill it in or leave the line out")


Moment = Annotated[datetime, BeforeValidator(_moment)]
Word = Annotated[StrictStr, AfterValidator(_word)]
ShortName = Annotated[StrictStr, AfterValidator(_short_name)]
Language = Annotated[StrictStr, AfterValidator(_language)]
Words = Annotated[dict[str, str], BeforeValidator(_text)]
Blurb = Annotated[dict[str, str], BeforeValidator(_blurb), Field(default_factory=dict)]
Line = Annotated[StrictStr, AfterValidator(one_line)]
Picture = Annotated[StrictStr, AfterValidator(_picture)]
Capacity = Annotated[StrictInt, Field(ge=0)]


class EventTable(Table):
    """What, when and where the event is."""

    id: ShortName
    title: Words
    starts_at: Moment
    ends_at: Moment
    timezone: Word
    venue: Words
    organiser: Words
    capacity: Capacity | None = None
    series: Blurb
    description: Blurb
    address: Blurb
    fee: Blurb
    url: Line = ""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = LANGUAGES


class AdmissionTable(Table):
    """When people are let in, and whether they may find themselves without a code."""

    opens_at: Moment | None = None
    closes_at: Moment | None = None
    reentry: Reentry = Reentry.AFTER_EXIT
    automatic_exit_at: Moment | None = None
    find_own: StrictBool = False


class CheckpointTable(Table):
    """A door or a room."""

    name: Word
    kind: CheckpointKind = CheckpointKind.DOOR
    capacity: Capacity | None = None
    categories: tuple[Word, ...] = ()
    opens_at: Moment | None = None
    closes_at: Moment | None = None


class SpeakerTable(Table):
    """Somebody on the programme."""

    id: Word
    name: Word
    affiliation: Line = ""
    bio: Blurb
    portrait: Line = ""
    picture: Picture = ""
    links: tuple[Word, ...] = ()


class TalkTable(Table):
    """A talk within an agenda item."""

    title: Words
    speakers: tuple[Word, ...] = ()


class AgendaTable(Table):
    """A stretch of the programme."""

    starts_at: Moment
    ends_at: Moment
    title: Words
    kind: AgendaKind = AgendaKind.TALK
    room: Line = ""
    description: Blurb
    talk: tuple[TalkTable, ...] = ()


class MaterialTable(Table):
    """Something to read or to take home."""

    title: Words
    url: Word


class QuestionTable(Table):
    """What guests are asked before they go in."""

    id: ShortName
    text: Words
    kind: QuestionKind = QuestionKind.CONSENT
    options: tuple[Words, ...] = ()
    required: StrictBool = True


class EventFile(Table):
    """A whole event file."""

    event: EventTable
    admission: AdmissionTable = AdmissionTable()
    checkpoint: tuple[CheckpointTable, ...] = ()
    speaker: tuple[SpeakerTable, ...] = ()
    agenda: tuple[AgendaTable, ...] = ()
    material: tuple[MaterialTable, ...] = ()
    question: tuple[QuestionTable, ...] = ()
