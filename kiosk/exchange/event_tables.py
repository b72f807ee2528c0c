"""The tables of an event file: which keys there are, and what each may hold."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
)
from pydantic_core import PydanticCustomError

from kiosk.domain.event import PICTURE, AgendaKind, CheckpointKind, Reentry
from kiosk.domain.question import QuestionKind
from kiosk.domain.text import LANGUAGES
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.exchange.wording import quoted

_SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SHORT_NAME = 64
_PICTURE = re.compile(re.escape(PICTURE) + r"[A-Za-z0-9+/]{1,400000}={0,2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def misfit(words: str) -> PydanticCustomError:
    """Say what is wrong with a value, in words that follow its place."""
    return PydanticCustomError("misfit", "{words}", {"words": words})


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, datetime):
        kind = "a date without a time" if isinstance(value, date) else "not a time"
        raise misfit(f"this is {kind}; write it as 2023-11-28T17:00:00")
    return value


def _word(value: str) -> str:
    if word := one_line(value):
        return word
    raise misfit("this is empty; fill it in or leave the line out")


def _short_name(value: str) -> str:
    if _SHORT_NAME.fullmatch(value) and len(value) <= _LONGEST_SHORT_NAME:
        return value
    raise misfit(
        f"{quoted(value)} is no short name; use lowercase letters, digits and hyphens,"
        f" {_LONGEST_SHORT_NAME} characters at the most"
    )


def _language(value: str) -> str:
    if _LANGUAGE.fullmatch(value):
        return value
    raise misfit(f"{quoted(value)} is not a language's code such as en or nl")


def _picture(value: str) -> str:
    if not value or _PICTURE.fullmatch(value):
        return value
    raise misfit("this is no picture as kiosk writes one; name its file as portrait")


def _text(value: object) -> object:
    if isinstance(value, str):
        return {"": _prose(value)}
    if not isinstance(value, dict) or not value:
        raise misfit(
            "this is not a text; write it in quotation marks, or one per language as"
            ' in { en = "…", nl = "…" }'
        )
    for words in value.values():
        if not isinstance(words, str):
            raise misfit(f"{quoted(words)} is not a text; put it in quotation marks")
    return {_language(code): _prose(words) for code, words in value.items()}


def _blurb(value: object) -> object:
    return {} if value == "" else _text(value)


def _prose(value: str) -> str:
    if prose := paragraphs(value):
        return prose
    raise misfit("this text is empty; fill it in or leave the line out")


Moment = Annotated[datetime, BeforeValidator(_moment)]
Word = Annotated[StrictStr, AfterValidator(_word)]
ShortName = Annotated[StrictStr, AfterValidator(_short_name)]
Language = Annotated[StrictStr, AfterValidator(_language)]
Words = Annotated[dict[str, str], BeforeValidator(_text)]
Blurb = Annotated[dict[str, str], BeforeValidator(_blurb)]
Line = Annotated[StrictStr, AfterValidator(one_line)]
Picture = Annotated[StrictStr, AfterValidator(_picture)]
Capacity = Annotated[StrictInt, Field(ge=0)]


class Table(BaseModel):
    """A table that takes no other keys than its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    series: Blurb = {}
    description: Blurb = {}
    address: Blurb = {}
    fee: Blurb = {}
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
    bio: Blurb = {}
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
    description: Blurb = {}
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
