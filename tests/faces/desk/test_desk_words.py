"""The desk has words for all that the domain knows."""

from collections.abc import Iterable
from enum import Enum, IntEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.domain.admission.ledger import Outcome
from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.staff import Role
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.organiser.organiser_enums import Organiser

HOUSE = Path(__file__).parents[3]
SHOWN_BY_KIND = {Outcome.REFUSED, Outcome.QUEUED}
NOT_SHOWN = {Outcome.NOTED, Outcome.PURGED}
WORDS = {
    Desk.Outcome: "OutcomeSign {{ outcome: {} }}",
    Desk.Standing: "StandingSign {{ standing: {} }}",
    Desk.Badge: "BadgeSign {{ badge: {}; trouble: Desk.Need.NONE }}",
    Desk.Need: "Sign {{ words: PrinterWords.state({}) }}",
    Desk.Role: "Sign {{ words: DeskWords.role({}) }}",
    Desk.Conflict: "Sign {{ words: DeskWords.conflict({}) }}",
}


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        (Refusal, Desk.Outcome),
        (Refusal, Organiser.Outcome),
        (set(Outcome) - SHOWN_BY_KIND - NOT_SHOWN, Desk.Outcome),
        (set(RegistrationState) - {RegistrationState.CONFIRMED}, Desk.Standing),
        (BadgeState, Desk.Badge),
        (PrinterTrouble, Desk.Need),
        (Role, Desk.Role),
        (ConflictKind, Desk.Conflict),
    ],
)
def test_what_the_domain_knows_has_its_name_on_the_screens(
    known: Iterable[Enum], shown: type[IntEnum]
) -> None:
    assert {member.name for member in known} <= shown.__members__.keys()


@pytest.mark.parametrize(
    "shown",
    [
        member
        for enum in WORDS
        for member in enum
        if member.name not in {"NONE", "OTHER"}
    ],
    ids=str,
)
def test_each_has_words(shown: IntEnum, qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    engine = QQmlEngine()
    engine.addImportPath(str(HOUSE))
    sign = make(engine, WORDS[type(shown)].format(int(shown)))
    assert sign.property("words")


def make(engine: QQmlEngine, qml: str) -> QObject:
    component = QQmlComponent(engine)
    component.setData(
        f"import kiosk.faces.desk\nimport kiosk.faces.theme\n{qml}".encode(), ""
    )
    sign = component.create()
    assert sign is not None, component.errorString()
    sign.setParent(engine)
    return sign
