"""The sentences on a rule that keeps somebody out, and its reason for staff."""

from collections.abc import Mapping

from kiosk.domain.admission.sentence_pair import SEE_DESK, SEE_DESK_NL, VerdictSentences
from kiosk.domain.admission.verdict import RuleReason, UnmetRule
from kiosk.domain.bidi import fill
from kiosk.domain.text import LocalizedText, localize

RULE_SENTENCES: Mapping[str, Mapping[str, VerdictSentences]] = {
    "not_by_rule": {
        "en": VerdictSentences(
            "You can come in {at}.",
            "{reason}. They may come in {at}.",
        ),
        "nl": VerdictSentences(
            "U kunt {at} naar binnen.",
            "{reason}. Het mag wel {at}.",
        ),
    },
    "not_by_rule.again": {
        "en": VerdictSentences(
            "You can come in again {at}.",
            "{reason}. They may come in again {at}.",
        ),
        "nl": VerdictSentences(
            "U kunt {at} weer naar binnen.",
            "{reason}. Het mag weer {at}.",
        ),
    },
    "not_by_rule.never": {
        "en": VerdictSentences(
            SEE_DESK,
            "{reason}. The rules do not let them in here any more.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{reason}. Volgens de regels mag het hier niet meer.",
        ),
    },
}
"""By refusal and its variant, as in the catalogue."""
RULE_REASONS: Mapping[RuleReason, LocalizedText] = {
    RuleReason.TIME_OF_DAY: {
        "en": "{name} does not come in here at this time of day",
        "nl": "{name} komt hier op dit tijdstip niet binnen",
    },
    RuleReason.COUNT_TODAY: {
        "en": "{name} came in as often as is allowed today",
        "nl": "{name} kwam vandaag al zo vaak binnen als mag",
    },
    RuleReason.TOO_SOON: {
        "en": "{name} comes in again too soon",
        "nl": "{name} komt te snel weer binnen",
    },
    RuleReason.TOO_LONG_AFTER: {
        "en": "{name} came in too long ago to come in again",
        "nl": "{name} kwam te lang geleden binnen om nog eens binnen te komen",
    },
    RuleReason.COUNT: {
        "en": "{name} came in as often as is allowed",
        "nl": "{name} kwam al zo vaak binnen als mag",
    },
    RuleReason.TOO_FEW: {
        "en": "{name} did not come in before as often as is needed",
        "nl": "{name} kwam nog niet zo vaak binnen als nodig is",
    },
    RuleReason.DAY: {
        "en": "{name} does not come in on this day",
        "nl": "{name} komt op deze dag niet binnen",
    },
    RuleReason.CATEGORY: {
        "en": "{name} does not come in here as “{category}”",
        "nl": "{name} komt hier als “{category}” niet binnen",
    },
}
"""What staff read of a rule that is not met, before when it is."""
BY_RULE: LocalizedText = {
    "en": "{reason} (rule “{rule}”)",
    "nl": "{reason} (regel “{rule}”)",
}
"""The same where the rule has a name."""


def rule_reason(rule: UnmetRule, values: Mapping[str, str], language: str) -> str:
    """Return why a rule keeps somebody out, for staff, with its name if it has one."""
    reason = fill(localize(RULE_REASONS[rule.reason], language), values)
    if not rule.name:
        return reason
    by_rule = {"reason": reason, "rule": rule.name}
    return fill(localize(BY_RULE, language), by_rule)
