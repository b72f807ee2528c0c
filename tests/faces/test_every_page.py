"""On every page of the faces: whoever cannot see, or has keys or fingers alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app.gallery.drawing import AWAY, ROOMS, SMALL, UPRIGHT, WIDE, sights
from kiosk.app.gallery.sight import Variant
from tests.faces.accessible import Page
from tests.faces.pictures import APPROVED, DIFFERENCES, Seen

FINGER, STAFFS = 64, {"desk": 44, "organiser": 44}
"""Pixels that a finger hits surely: a guest's, and by face of staff."""
WALKED: Mapping[str, tuple[Variant, ...]] = {
    "attendee": (Variant(UPRIGHT, "en"), Variant(SMALL, "nl", scale=1.6)),
    "desk": (Variant(SMALL, "nl"), Variant(WIDE, "en", scale=1.6)),
    "organiser": (Variant(WIDE, "en"), Variant(SMALL, "nl")),
    "exit": (Variant(UPRIGHT, "en"), Variant(SMALL, "nl", scale=1.6)),
    "setup": (Variant(WIDE, "en"), Variant(SMALL, "nl", scale=1.6)),
    "pause": AWAY[:2],
    "away": AWAY[:2],
}
WALKS = [(face, variant) for face, variants in WALKED.items() for variant in variants]


@dataclass(frozen=True, slots=True)
class Walk:
    """What was met on a walk through all pages of a face."""

    face: str
    variant: Variant
    seen: list[Seen] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


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
    for _, state, sight in sights({face: replace(ROOMS[face], variants=[variant])}):
        name = f"{face}-{state}-{variant.name}.png"
        walk.seen.append(Seen.of(name, sight.picture()))
        page = Page(sight.window, STAFFS.get(face, FINGER))
        low = face in {"attendee", "exit"} and variant.size == UPRIGHT
        told = page.out_of_a_seated_reach() if low else []
        told += page.complaints()
        walk.complaints.extend(f"{state}: {one}" for one in told)
    return walk


def test_nobody_has_anything_to_complain_of(walk: Walk) -> None:
    assert not walk.complaints, "\n".join(walk.complaints)


def test_every_page_looks_as_somebody_approved_it(walk: Walk) -> None:
    told = [complaint for seen in walk.seen if (complaint := seen.complaint())]
    assert not told, "\n".join([*told, f"Look into {DIFFERENCES}, then {APPROVED}."])


def test_what_was_approved_is_still_there(walk: Walk) -> None:
    found = APPROVED.glob(f"{walk.face}-*-{walk.variant.name}.png")
    kept = {one.name for one in found}
    assert kept <= {seen.name for seen in walk.seen}
