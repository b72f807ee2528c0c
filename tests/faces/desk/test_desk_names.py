"""Names of every script stand at the faces as they read, or something stands in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.domain.people.registration import Registration
from kiosk.faces.theme.fonts import has_glyphs
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan
from tests.faces.conftest import EVENT
from tests.faces.desk.conftest import DeskWindowDriver

GUEST = "DIL-016"
ALIGN_LEFT, ALIGN_HORIZONTAL_CENTRE = 1, 4
NAMES = {
    "يوسف بن عمر": "Yusuf Benomar",
    "נועה בן דוד": "Noa Bendavid",
    "佐々木 健太": "Kenta Sasaki",
    "สมชาย ใจดี": "Somchai Jaidee",
    "अनन्या शर्मा": "Ananya Sharma",
    "김민준": "Minjun Kim",
}
BARE = "KIOSK_TEST_BARE_FONTS"


@pytest.fixture(params=NAMES)
def guest(request: pytest.FixtureRequest, desk: DeskWindowDriver) -> Registration:
    """Name a guest; the e-mail address has the name in Latin letters."""
    latin = NAMES[request.param].casefold().replace(" ", ".")
    with desk.place.store.transaction() as tx:
        person = tx.people.by_reference(EVENT, GUEST)
        assert person is not None
        named = replace(
            person.registration,
            name=request.param,
            given_name="",
            family_name="",
            email=f"{latin}@example.org",
        )
        tx.people.put([named])
    return named


def shown_texts(root: QObject) -> Iterator[QQuickItem]:
    """Yield the items of a window that show a text."""
    for item in root.findChildren(QQuickItem):
        if item.isVisible() and item.metaObject().indexOfProperty("lineHeight") >= 0:
            yield item


def alignment(item: QQuickItem) -> int:
    context = QQmlEngine.contextForObject(item)
    value, _ = QQmlExpression(context, item, "effectiveHorizontalAlignment").evaluate()
    return int(value)


def assert_readable(window: FaceWindow) -> None:
    """Every letter has a glyph, and every text begins where its lines begin."""
    window.grabWindow()
    for item in shown_texts(window):
        text = str(item.property("text"))
        assert has_glyphs(text), text
        aligned = alignment(item)
        assert aligned in {ALIGN_LEFT, ALIGN_HORIZONTAL_CENTRE}, text


def test_the_desk_reads_names_of_every_script(
    desk: DeskWindowDriver, guest: Registration
) -> None:
    latin = f"{NAMES[guest.name]} ({GUEST})"
    shown = guest.name if has_glyphs(guest.name) else latin
    desk.scan(GUEST)
    assert_readable(desk.window)
    assert desk.face.person.name == shown
    assert any(word.removeprefix("\u2068").startswith(shown) for word in desk.words)
    desk.find(GUEST.casefold())
    for key in (Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Escape):
        desk.press(key)
        assert_readable(desk.window)
    desk.face.correctName()
    assert_readable(desk.window)
    assert desk.field("Full name") in {guest.name, NAMES[guest.name]}


def test_a_name_within_a_sentence_turns_nothing_around_it(
    desk: DeskWindowDriver, guest: Registration, check_in: CheckIn
) -> None:
    check_in(Scan(event=EVENT, station="Kiosk 1", registration=guest.id))
    desk.scan(GUEST)
    sentence = desk.face.verdict.sentence
    rtl = guest.name.startswith(("ي", "נ"))
    if rtl and has_glyphs(guest.name):
        assert sentence.startswith(f"\u2068{guest.name}\u2069 is already inside: ")
    else:
        assert "\u2068" not in sentence
    assert_readable(desk.window)


@pytest.mark.skipif(BARE in os.environ, reason="is the bare system itself")
def test_so_it_is_on_a_bare_system(tmp_path: Path) -> None:
    """Run this file's tests where no font but the program's own is installed."""
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), BARE: "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-4000:]


@pytest.mark.skipif(BARE not in os.environ, reason="only on the bare system")
def test_the_bare_system_has_none_of_these_letters(fonts: None) -> None:
    assert fonts is None
    assert not [name for name in NAMES if has_glyphs(name)]
