"""Checks of an event file, with each issue as a sentence for its author."""

from datetime import datetime
from typing import assert_never

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_validation import (
    DuplicateNameIssue,
    EndBeforeStartIssue,
    EventIssue,
    MissingTextIssue,
    OptionCountIssue,
    UnknownNameIssue,
    WebAddressIssue,
    find_issues,
)
from kiosk.files.text_cleaning import hint, quoted
from kiosk.files.toml import InvalidValueError


def check_event(event: Event, *, rooms_known: bool) -> None:
    """Raise InvalidValueError for the issues of an event.

    Rooms are checked only if rooms are known. The agenda must be in the file's own
    order.
    """
    issues = [
        (issue.path, _sentence(event, issue))
        for issue in find_issues(event, rooms_known=rooms_known)
    ]
    if issues:
        first, *further = issues
        raise InvalidValueError(*first, further)


def _sentence(event: Event, issue: EventIssue) -> str:
    match issue:
        case MissingTextIssue():
            return "this is empty; fill it in or leave the line out"
        case EndBeforeStartIssue():
            return _end_before_start(event, issue.end, issue.start_name, issue.start)
        case DuplicateNameIssue():
            table, name = issue.path[0], quoted(issue.name)
            return f"{name} is already {table} {issue.first + 1}; name one differently"
        case UnknownNameIssue():
            return _unknown_name(issue)
        case OptionCountIssue():
            return _option_count(issue)
        case WebAddressIssue():
            return (
                f"{quoted(issue.address)} is no web address; write one such as "
                "https://www.asser.nl"
            )
        case _:
            assert_never(issue)


def _end_before_start(
    event: Event, end: datetime, start_name: str, start: datetime
) -> str:
    end_text, start_text = (f"{event.local(at):%Y-%m-%d %H:%M}" for at in (end, start))
    return f"{end_text} is not after {start_name}, {start_text}; correct one of the two"


def _option_count(issue: OptionCountIssue) -> str:
    if issue.maximum:
        expected = f"{issue.minimum} to {issue.maximum} options"
        return f'a choice has {expected}, such as ["Fish", "Rice"]; correct them'
    return 'a consent has none; leave them out, or write kind = "choice"'


def _unknown_name(issue: UnknownNameIssue) -> str:
    return f"{quoted(issue.name)} is no {issue.kind}; {hint(issue.name, issue.known)}"
