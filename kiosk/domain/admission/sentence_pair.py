"""What a visitor and staff read of one verdict."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerdictSentences:
    """The sentences of one verdict in one language: for the visitor, and for staff."""

    visitor: str
    staff: str


SEE_DESK = "Please see the desk; we are happy to help you there."
SEE_DESK_NL = "Meld u bij de balie; daar helpen we u graag."
"""For every matter of a registration: others read a guest's screen too."""
