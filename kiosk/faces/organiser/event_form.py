"""A part of an event as a form: its fields as text, and their values parsed back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_validation import FieldPath
from kiosk.domain.text import LocalizedText, is_language_code
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.faces.organiser.form_fields import FieldKind, FormField, field_names

FieldValues: TypeAlias = Mapping[str, Any]
"""The values of fields by name: text, or a list of speakers' ids."""

YES, NO = "yes", "no"
_MAX_DIGITS = 6
"""The longest capacity."""
_TIME = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)[ T]+)?(\d\d?)[:.](\d\d)")


class UnreadableFieldError(Exception):
    """Values that are no time or no number, by field name."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


def field_values(event: Event, path: FieldPath, entry: object) -> dict[str, Any]:
    """Return a part's values by field name."""
    return {
        name: _field_value(event, field, code, getattr(entry, field.name))
        for name, field, code in field_names(event, path)
    }


def with_field_values(
    event: Event,
    path: FieldPath,
    entry: Any,  # noqa: ANN401  any part
    values: FieldValues,
) -> Any:  # noqa: ANN401  any part
    """Return a part with these values in its fields.

    Raise UnreadableFieldError for values that cannot be parsed.
    """
    problems: dict[str, str] = {}
    changes: dict[str, Any] = {}
    shown_values = field_values(event, path, entry)
    for name, field, code in field_names(event, path):
        value = values.get(name, shown_values[name])
        if value == shown_values[name]:
            continue
        if field.translated:
            text = changes.get(field.name, getattr(entry, field.name))
            translate = (
                _with_option_translations
                if field.kind is FieldKind.OPTIONS
                else _with_translation
            )
            changes[field.name] = translate(event, field, text, code, value)
            continue
        try:
            changes[field.name] = _parse(event, field, value)
        except ValueError as error:
            problems[name] = str(error)
    if problems:
        raise UnreadableFieldError(problems)
    return replace(entry, **changes)


def format_time(event: Event, at: datetime) -> str:
    """Return a local time, with its date if that is not the event's first day."""
    local, first_day = event.local(at), event.local(event.starts_at).date()
    return f"{local:%H:%M}" if local.date() == first_day else f"{local:%Y-%m-%d %H:%M}"


def _field_value(event: Event, field: FormField, code: str, value: Any) -> Any:  # noqa: ANN401  any field's
    if field.kind is FieldKind.OPTIONS:
        return "\n".join(option.get(code, option.get("", "")) for option in value)
    if field.translated:
        return value.get(code, value.get("", ""))
    if field.kind is FieldKind.TIME:
        return _time_value(event, field, value)
    if value is None:
        return ""
    formatters: Mapping[FieldKind, Callable[[Any], Any]] = {
        FieldKind.LINES: "\n".join,
        FieldKind.PEOPLE: list,
        FieldKind.YES_NO: lambda is_yes: YES if is_yes else NO,
        FieldKind.LANGUAGES: " ".join,
    }
    return formatters.get(field.kind, str)(value)


def _time_value(event: Event, field: FormField, value: datetime | None) -> str:
    if value is None:
        return ""
    if field.name == "starts_at" and value == event.starts_at:
        return f"{event.local(value):%Y-%m-%d %H:%M}"
    return format_time(event, value)


def _with_translation(
    event: Event, field: FormField, text: LocalizedText, code: str, values: str
) -> LocalizedText:
    """Return a text with other words in one language; empty words are left out."""
    clean_text = paragraphs if field.kind is FieldKind.PROSE else one_line
    texts = {
        language: text.get(language, text.get("", "")) for language in event.languages
    }
    other_texts = {
        language: words
        for language, words in text.items()
        if language and language not in texts
    }
    result = {
        language: words
        for language, words in (
            other_texts | texts | {code: clean_text(values)}
        ).items()
        if words
    }
    if set(result) == set(event.languages) and len(set(result.values())) == 1:
        return {"": next(iter(result.values()))}
    return result


def _with_option_translations(
    event: Event,
    field: FormField,
    options: tuple[LocalizedText, ...],
    code: str,
    values: str,
) -> tuple[LocalizedText, ...]:
    """Return the options with other words in one language, one a line."""
    lines = values.split("\n")
    empty: LocalizedText = {}
    texts = [*options, *[empty] * (len(lines) - len(options))]
    lines += [""] * (len(texts) - len(lines))
    text_lines = zip(texts, lines, strict=True)
    translated = [
        _with_translation(event, field, text, code, line) for text, line in text_lines
    ]
    return tuple(option for option in translated if option)


def _parse(event: Event, field: FormField, values: Any) -> Any:  # noqa: ANN401  any field's
    """Parse a field's value; raise ValueError with the problem's key."""
    readers: Mapping[FieldKind, Callable[[Any], Any]] = {
        FieldKind.LINE: one_line,
        FieldKind.ROOM: one_line,
        FieldKind.NUMBER: _parse_number,
        FieldKind.LINES: _parse_lines,
        FieldKind.PEOPLE: tuple,
        FieldKind.YES_NO: lambda value: value == YES,
        FieldKind.ZONE: _parse_zone,
        FieldKind.LANGUAGES: _parse_languages,
    }
    if field.kind is FieldKind.TIME:
        return _parse_time(event, values, required=field.required)
    if field.kind is FieldKind.CHOICE:
        return next(choice for choice in field.choices if choice == values)
    return readers[field.kind](values)


def _parse_lines(values: str) -> tuple[str, ...]:
    return tuple(filter(None, map(one_line, values.split("\n"))))


def _parse_zone(values: str) -> str:
    try:
        return ZoneInfo(values.strip()).key
    except (OSError, ValueError, KeyError):
        raise ValueError("zone") from None


def _parse_languages(values: str) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(values.replace(",", " ").split()))
    if not codes or not all(map(is_language_code, codes)):
        raise ValueError("languages")
    return codes


def _parse_number(values: str) -> int | None:
    if not values.strip():
        return None
    if not values.strip().isdecimal() or len(values.strip()) > _MAX_DIGITS:
        raise ValueError("number")
    return int(values)


def _parse_time(event: Event, values: str, *, required: bool) -> datetime | None:
    if not values.strip() and not required:
        return None
    match = _TIME.fullmatch(values.strip())
    if match is None:
        raise ValueError("time")
    year, month, day, hour, minute = match.groups()
    try:
        local_date = event.local(event.starts_at).date()
        if year:
            local_date = date(int(year), int(month), int(day))
        local_time = datetime(
            local_date.year,
            local_date.month,
            local_date.day,
            int(hour),
            int(minute),
            tzinfo=event.zone,
        )
        return local_time.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("time") from None
