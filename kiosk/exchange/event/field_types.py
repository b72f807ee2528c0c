"""The types of an event file's values, with the sentences on wrong ones."""

import re
from datetime import timedelta
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StrictInt, StrictStr

from kiosk.domain.event.addresses import is_picture
from kiosk.domain.text import is_language_code
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml import shown_value
from kiosk.files.toml_tables import invalid

_SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAX_SHORT_NAME = 64
_TERM = re.compile(r"([0-9]{1,4}) days?")
_MAX_DAYS = 9999
_MAX_LINE = 1000
_MAX_PROSE = 20_000
"""Letters of a text; a screen shows no more of it."""
MAX_LANGUAGES = 20
_MAX_ENTRIES = 500
"""Entries of each table and each list."""
_MAX_CAPACITY = 1_000_000


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
    if len(value) > MAX_LANGUAGES:
        raise invalid(f"this must be in at most {MAX_LANGUAGES} languages")
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
