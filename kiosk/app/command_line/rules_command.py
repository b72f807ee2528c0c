"""``kiosk rules``: what the rules of an event say of somebody at a time and place."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import iso
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.admission.check_in import Facts, next_by_rules, rule_scan
from kiosk.domain.admission.ledger import Direction, ScanSource
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.admission.rule_report import CheckedRule, check_rules
from kiosk.domain.people.registration import Registration

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.app.bootstrap import Application
    from kiosk.domain.admission.rules import ConditionCheck
    from kiosk.domain.event.event import Event

group = typer.Typer(help="Rules of admission.", no_args_is_help=True)


@group.callback()
def rules() -> None:
    """Try the rules of admission, without a scan."""


@group.command("check")
def check(
    context: typer.Context,
    event: Annotated[
        str | None,
        typer.Argument(
            metavar="EVENT",
            callback=clean_option,
            help="Which event; with one kept, that one.",
        ),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            callback=clean_option,
            help="For somebody of this category who has not been in; else a guest.",
        ),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(
            metavar="REF", callback=clean_option, help="For this person, as they came."
        ),
    ] = None,
    checkpoint: options.CheckpointName = None,
    at: options.At = None,
    as_json: options.AsJson = False,
) -> None:
    """Say of each rule whether it binds, whether it holds, and when it does next.

    Nothing is written, and only rules are asked, not the doors' hours or a ticket.
    """
    if category and reference:
        raise options.CommandUsageError("Name either --category or --reference.")
    app = options.open_app(context)
    selected_event = app.find_event(event)
    moment = options.parse_time(at, selected_event) or app.clock.now()
    facts = _facts(app, selected_event, moment, checkpoint, category, reference)
    scan = rule_scan(facts)
    checked = check_rules(scan) if scan else ()
    admits = all(rule.is_met for rule in checked if rule.binds)
    next_at = None if admits else next_by_rules(facts)
    if as_json:
        print_json(_report_object(facts, checked, next_at, admits=admits))
    else:
        _print_report(facts, checked, next_at, admits=admits)


def _facts(
    app: "Application",
    event: "Event",
    now: datetime,
    checkpoint: str | None,
    category: str | None,
    reference: str | None,
) -> Facts:
    person = Registration(id="", event=event.id, reference="", name="")
    with app.store.reading() as reader:
        if reference:
            found = options.find_person_in(reader, event, reference)
            person = found.registration
        elif category:
            person = Registration(
                id="", event=event.id, reference="", name="", category=category
            )
        history = reader.ledger.past_entries(person.id, now) if reference else ()
    return Facts(
        now=now,
        event=event,
        checkpoint=event.checkpoint(checkpoint),
        direction=Direction.IN,
        source=ScanSource.COMMAND_LINE,
        code=None,
        registration=person,
        registered_for=event,
        presence=NEVER_ARRIVED,
        history=history,
    )


def _report_object(
    facts: Facts,
    checked: "Iterable[CheckedRule]",
    next_at: datetime | None,
    *,
    admits: bool,
) -> dict[str, Any]:
    person = facts.registration
    return {
        "event": facts.event.id,
        "at": iso(facts.now),
        "checkpoint": facts.checkpoint.name,
        "category": person.category if person else None,
        "reference": (person.reference if person else None) or None,
        "admits": admits,
        "next_at": iso(next_at),
        "rules": [
            {
                "name": rule.rule.name,
                "binds": rule.binds,
                "met": rule.is_met,
                "conditions": _condition_objects(rule.own),
                "any": [_condition_objects(checks) for checks in rule.any],
            }
            for rule in checked
        ],
    }


def _condition_objects(checks: "Iterable[ConditionCheck]") -> list[dict[str, Any]]:
    return [
        {"key": check.key, "met": check.is_met, "value": _json_value(check.value)}
        for check in checks
    ]


def _json_value(value: str | float | date | None) -> str | float | None:
    if isinstance(value, datetime):
        return iso(value)
    return value.isoformat() if isinstance(value, date) else value


def _print_report(
    facts: Facts,
    checked: "Iterable[CheckedRule]",
    next_at: datetime | None,
    *,
    admits: bool,
) -> None:
    if not facts.event.rules:
        print_line(f"{facts.event.id} has no rules.")
        return
    print_table(
        ("rule", "binds", "holds", "by"),
        (
            (
                rule.rule.name or f"rule {number}",
                "yes" if rule.binds else "no",
                "yes" if rule.is_met else "no",
                _conditions_text(facts.event, rule),
            )
            for number, rule in enumerate(checked, 1)
        ),
        folding=("rule", "by"),
    )
    if admits:
        print_line("The rules let them in.")
    elif next_at is None:
        print_line("The rules keep them out, until the end of the event.")
    else:
        local = f"{facts.event.local(next_at):%Y-%m-%d %H:%M}"
        print_line(f"The rules keep them out; next they let them in at {local}.")


def _conditions_text(event: "Event", rule: CheckedRule) -> str:
    own = [_condition_text(event, check) for check in rule.own]
    alternatives = [
        " and ".join(_condition_text(event, check) for check in checks)
        for checks in rule.any
    ]
    return "; ".join([*own, " or ".join(alternatives)] if alternatives else own)


def _condition_text(event: "Event", check: "ConditionCheck") -> str:
    value = check.value
    if isinstance(value, datetime):
        value = f"{event.local(value):%Y-%m-%d %H:%M}"
    mark = "holds" if check.is_met else "does not"
    return f"{check.key} {mark} ({'none' if value is None else value})"
