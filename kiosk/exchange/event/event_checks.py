"""Checks of an event file, with each issue as a sentence for its author."""

from collections.abc import Collection, Mapping
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
from kiosk.domain.event.rule_validation import (
    Contradiction,
    DayOutsideIssue,
    NeverMetIssue,
    RuleIssue,
    find_rule_issues,
)
from kiosk.files.text_cleaning import hint, quoted
from kiosk.files.toml import InvalidValueError

_NEVER_MET: Mapping[Contradiction, str] = {
    Contradiction.NO_SUCH_DAY: "no day of the event is one of these weekdays",
    Contradiction.NO_SUCH_TIME: "the event is not on then",
    Contradiction.NO_ENTRY: "nobody could come in even once; write at_most = 1 or more",
    Contradiction.COUNTS: "at_most has to be more than at_least",
    Contradiction.DAYS: "the event has not so many days",
}


def check_event(
    event: Event, *, rooms_known: bool, categories: Collection[str] = ()
) -> None:
    """Raise InvalidValueError for the issues of an event.

    Rooms are checked only if rooms are known, a rule's categories only if there are
    any. The agenda must be in the file's own order.
    """
    issues = [
        *(
            (issue.path, _sentence(event, issue))
            for issue in find_issues(event, rooms_known=rooms_known)
        ),
        *(
            (issue.path, _rule_sentence(event, issue))
            for issue in find_rule_issues(event, categories)
        ),
    ]
    if issues:
        first, *further = issues
        raise InvalidValueError(*first, further)


def _rule_sentence(event: Event, issue: RuleIssue) -> str:
    match issue:
        case DayOutsideIssue():
            return (
                f"{issue.day} is no day of the event, which is from {issue.first} "
                f"until {issue.last}; correct it"
            )
        case NeverMetIssue():
            return f"this can never hold: {_NEVER_MET[issue.why]}"
        case _:
            return _sentence(event, issue)


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
