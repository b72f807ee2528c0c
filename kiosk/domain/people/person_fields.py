"""The fields of a person as somebody types them, all checked at once."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Protocol

from kiosk.domain.datetimes import parse_datetime
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import rename_registration
from kiosk.domain.people.email_address import find_email
from kiosk.domain.people.name_parts import given_name_first
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.text import is_language_code
from kiosk.domain.ticket import (
    MAX_SCAN_BYTES,
    PREFIX,
    ForeignCode,
    clean_scan,
    has_control,
    parse_code,
)
from kiosk.domain.tidy import one_line

MAX_LENGTHS: Mapping[str, int] = {
    "reference": 100,
    "email": 254,
    "category": 100,
    "code": MAX_SCAN_BYTES,
    "checkpoints": 1000,
    "party": 100,
    "attention": 1000,
    "note": 5000,
}
"""The most characters of a field; ``DEFAULT_MAX_LENGTH`` of the others."""
DEFAULT_MAX_LENGTH = 300
DEFAULT_CATEGORY = "guest"
EDITABLE = (
    "name",
    "given_name",
    "family_name",
    "reference",
    "email",
    "affiliation",
    "category",
    "state",
    "code",
    "language",
    "valid_from",
    "valid_until",
    "checkpoints",
    "party",
    "attention",
    "note",
)
"""The fields that somebody may change, in the order of a form."""

_SEPARATORS = (None, re.compile(r"[;|\n]"), re.compile(r"[;|\n,]"))


class KnownCheckpoint(Protocol):
    """A checkpoint, as far as fields name it."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that may use it."""
        ...


class FieldContext(Protocol):
    """What fields are read by: an event's time zone, checkpoints and categories."""

    @property
    def zone(self) -> tzinfo:
        """Its time zone."""
        ...

    @property
    def checkpoints(self) -> Sequence[KnownCheckpoint]:
        """Its checkpoints."""
        ...

    def local(self, at: datetime) -> datetime:
        """Return a time in its time zone."""
        ...


@dataclass(frozen=True, slots=True)
class FieldIssue:
    """What is wrong in a field, in a sentence for the person who typed it."""

    field: str
    fault: KnownFault

    @property
    def sentence(self) -> str:
        """The sentence as a format string with the names of ``values``."""
        return self.fault.sentence

    @property
    def values(self) -> Mapping[str, object]:
        """The values within the sentence."""
        return self.fault.values

    def __str__(self) -> str:
        """Return the sentence in English."""
        return str(self.fault)


class InvalidFieldsError(KnownFault):
    """Fields that cannot be kept as they were typed; ``issues`` has all of them."""

    def __init__(self, issues: Sequence[FieldIssue]) -> None:
        super().__init__(" ".join(f"{each.field}: {each}" for each in issues))
        self.issues = tuple(issues)


def apply_fields(
    event: FieldContext, registration: Registration, texts: Mapping[str, str]
) -> Registration:
    """Return a registration with fields as somebody typed them.

    A new name is split anew, unless its parts are given too. Raise InvalidFieldsError
    with everything that is wrong.
    """
    values: dict[str, object] = {}
    issues: list[FieldIssue] = []
    for name, typed in texts.items():
        try:
            values[name] = _parse(event, name, typed)
        except KnownFault as fault:
            issues.append(FieldIssue(name, fault))
    if issues:
        raise InvalidFieldsError(issues)
    changed = _with_name(registration, values)
    if issues := _check_validity(event, changed):
        raise InvalidFieldsError(issues)
    return changed


def field_text(event: FieldContext, registration: Registration, name: str) -> str:
    """Return a field as a form shows it, which ``apply_fields`` reads back."""
    value = getattr(registration, name)
    if isinstance(value, datetime):
        return event.local(value).strftime("%Y-%m-%d %H:%M")
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _parse(event: FieldContext, name: str, typed: str) -> object:
    if name not in EDITABLE:
        raise KnownFault("“{name}” is no field of a person.", name=name)
    text = clean_scan(typed) if name == "code" else one_line(typed)
    longest = MAX_LENGTHS.get(name, DEFAULT_MAX_LENGTH)
    if len(text) > longest:
        raise KnownFault(
            "These are {count} characters; the most is {most}.",
            count=len(text),
            most=longest,
        )
    parse = _PARSERS.get(name)
    return parse(event, text) if parse else text


def _name(_: FieldContext, text: str) -> str:
    name = given_name_first(" ".join(text.split()))
    if not name:
        raise KnownFault("A person needs a name.")
    return name


def _reference(_: FieldContext, text: str) -> str:
    if not text:
        raise KnownFault("A registration needs a reference.")
    return text


def _email(_: FieldContext, text: str) -> str:
    if text and find_email(text) != text:
        raise KnownFault("“{text}” is not an e-mail address.", text=text)
    return text


def _category(event: FieldContext, text: str) -> str:
    known = {
        name.casefold(): name for at in event.checkpoints for name in at.categories
    }
    return known.get(text.casefold(), text) or DEFAULT_CATEGORY


def _state(_: FieldContext, text: str) -> RegistrationState:
    word = text.casefold()
    if word not in list(RegistrationState):
        raise KnownFault(
            "“{text}” is no state: it is one of {known}.",
            text=text,
            known=", ".join(RegistrationState),
        )
    return RegistrationState(word)


def _code(_: FieldContext, text: str) -> str | None:
    if has_control(text):
        raise KnownFault("The code has a control character within it.")
    parsed = parse_code(text) if text else None
    if text[: len(PREFIX)].upper() == PREFIX and not isinstance(parsed, ForeignCode):
        raise KnownFault(
            "“{text}” begins as this desk's own tickets do. Leave the code empty, and "
            "a ticket is made.",
            text=text,
        )
    return parsed.text if isinstance(parsed, ForeignCode) else text or None


def _language(_: FieldContext, text: str) -> str:
    code = text.lower().replace("_", "-")
    if code and not is_language_code(code):
        raise KnownFault("“{text}” is not a language's code such as nl.", text=text)
    return code.partition("-")[0]


def _time(event: FieldContext, text: str, *, until: bool) -> datetime | None:
    if not text:
        return None
    try:
        return parse_datetime(text, event.zone, until=until)
    except ValueError:
        raise KnownFault(
            "“{text}” is not a time such as 2023-11-28 17:00.", text=text
        ) from None


def _checkpoints(event: FieldContext, text: str) -> tuple[str, ...]:
    known = {at.name.casefold(): at.name for at in event.checkpoints}
    unknown: list[str] = []
    for separator in _SEPARATORS:
        parts = separator.split(text) if separator else [text]
        names = [part.strip() for part in parts if part.strip()]
        unknown = [name for name in names if name.casefold() not in known]
        if not unknown:
            return tuple(dict.fromkeys(known[name.casefold()] for name in names))
    raise KnownFault(
        "“{name}” is no checkpoint of the event. It has: {known}.",
        name=unknown[0],
        known=", ".join(known.values()),
    )


_PARSERS: Mapping[str, Callable[[FieldContext, str], object]] = {
    "name": _name,
    "reference": _reference,
    "email": _email,
    "category": _category,
    "state": _state,
    "code": _code,
    "language": _language,
    "valid_from": lambda event, text: _time(event, text, until=False),
    "valid_until": lambda event, text: _time(event, text, until=True),
    "checkpoints": _checkpoints,
}


def _with_name(registration: Registration, values: dict[str, object]) -> Registration:
    name = values.get("name")
    if isinstance(name, str) and name != registration.name:
        registration = rename_registration(registration, name)
    return replace(registration, **values)  # type: ignore[arg-type]  # each as parsed


def _check_validity(
    event: FieldContext, registration: Registration
) -> list[FieldIssue]:
    start, end = registration.valid_from, registration.valid_until
    if not (start and end) or start < end:
        return []
    fault = KnownFault(
        "{until} is not after {start}, from when on it is valid.",
        until=event.local(end).strftime("%Y-%m-%d %H:%M"),
        start=event.local(start).strftime("%Y-%m-%d %H:%M"),
    )
    return [FieldIssue("valid_until", fault)]
