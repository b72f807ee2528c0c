"""Accessibility and appearance of every page of the faces."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app.gallery.drawing import (
    GALLERIES,
    LANDSCAPE,
    PAUSE_VARIANTS,
    PORTRAIT,
    SMALL,
    visit_states,
)
from kiosk.app.gallery.window_driver import Variant
from tests.faces.accessibility_audit import PageAudit
from tests.faces.approved_pages import APPROVED, DIFFERENCES, PageImage

FINGER, STAFF_FINGER = 64, {"desk": 44, "organiser": 44, "school-organiser": 44}
"""Pixels that a finger hits surely: a guest's, and by face of staff."""
VARIANTS: Mapping[str, tuple[Variant, ...]] = {
    "attendee": (Variant(PORTRAIT, "en"), Variant(SMALL, "nl", scale=1.6)),
    "desk": (Variant(SMALL, "nl"), Variant(LANDSCAPE, "en", scale=1.6)),
    "organiser": (Variant(LANDSCAPE, "en"), Variant(SMALL, "nl")),
    "exit": (Variant(PORTRAIT, "en"), Variant(SMALL, "nl", scale=1.6)),
    "school-attendee": (Variant(PORTRAIT, "en"), Variant(SMALL, "nl", scale=1.6)),
    "school-organiser": (Variant(LANDSCAPE, "en"),),
    "setup": (Variant(LANDSCAPE, "en"), Variant(SMALL, "nl", scale=1.6)),
    "pause": PAUSE_VARIANTS[:2],
    "away": PAUSE_VARIANTS[:2],
}
WALKS = [(face, variant) for face, variants in VARIANTS.items() for variant in variants]


@dataclass(frozen=True, slots=True)
class Walk:
    """The images and issues of a walk through all pages of a face."""

    face: str
    variant: Variant
    images: list[PageImage] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)


@pytest.fixture(
    scope="module",
    params=WALKS,
    ids=[f"{face}-{variant.name}" for face, variant in WALKS],
)
def walk(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Walk:
    assert qapp.platformName() == "offscreen"
    QAccessible.setActive(True)
    face, variant = request.param
    walk = Walk(face, variant)
    for _, state, sight in visit_states(
        {face: replace(GALLERIES[face], variants=[variant])}
    ):
        name = f"{face}-{state}-{variant.name}.png"
        walk.images.append(PageImage.of(name, sight.screenshot()))
        page = PageAudit(sight.window, STAFF_FINGER.get(face, FINGER))
        guests = face in {"attendee", "exit", "school-attendee"}
        within_seated_reach = guests and variant.size == PORTRAIT
        issues = page.out_of_seated_reach() if within_seated_reach else []
        issues += page.issues()
        walk.issues.extend(f"{state}: {issue}" for issue in issues)
    return walk


def test_nobody_has_anything_to_complain_of(walk: Walk) -> None:
    assert not walk.issues, "\n".join(walk.issues)


def test_every_page_looks_as_somebody_approved_it(walk: Walk) -> None:
    differences = [
        difference for image in walk.images if (difference := image.difference())
    ]
    assert not differences, "\n".join(
        [*differences, f"Look into {DIFFERENCES}, then {APPROVED}."]
    )


def test_what_was_approved_is_still_there(walk: Walk) -> None:
    approved = APPROVED.glob(f"{walk.face}-*-{walk.variant.name}.png")
    approved_names = {path.name for path in approved}
    assert approved_names <= {image.name for image in walk.images}
