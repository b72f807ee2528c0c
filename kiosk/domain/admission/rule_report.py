"""What each rule says of a scan: whether it binds, whether it is met, and by what."""

from dataclasses import dataclass

from kiosk.domain.admission.rules import (
    ConditionCheck,
    RuleScan,
    binds,
    check_conditions,
    counted_entries,
    unmet_reasons,
)
from kiosk.domain.event.rule import Conditions, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRule:
    """A rule at a scan; ``own`` are its own conditions, one of ``any`` is enough."""

    rule: Rule
    binds: bool
    is_met: bool
    own: tuple[ConditionCheck, ...]
    any: tuple[tuple[ConditionCheck, ...], ...]


def check_rules(scan: RuleScan) -> tuple[CheckedRule, ...]:
    """Return each rule of the event as it is at a scan."""
    return tuple(_check_rule(rule, scan) for rule in scan.event.rules)


def _check_rule(rule: Rule, scan: RuleScan) -> CheckedRule:
    entries = counted_entries(rule, scan)

    def checked(conditions: Conditions) -> tuple[ConditionCheck, ...]:
        return tuple(check_conditions(conditions, scan, entries))

    return CheckedRule(
        rule=rule,
        binds=binds(rule, scan),
        is_met=not unmet_reasons(rule, scan),
        own=checked(rule),
        any=tuple(map(checked, rule.any)),
    )
