"""The theme's controls can be read, heard and used by everybody."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.faces.theme.fonts import load_fonts

HOUSE = Path(__file__).parents[3]
FONTS = HOUSE / "resources" / "fonts"
CONTROLS = {
    "KioskButton": 'KioskButton { text: "Bell"; symbol: "bell" }',
    "desk KioskButton": 'KioskButton { desk: true; text: "Bell"; keyHint: "B" }',
    "KioskTile": 'KioskTile { text: "Bell"; symbol: "bell" }',
    "KioskField": 'KioskField { label: "Bell" }',
    "KioskField without a label": 'KioskField { desk: true; placeholder: "Bell" }',
    "Heading": 'Heading { text: "Bell" }',
    "Body": 'Body { text: "Bell" }',
    "Icon": 'Icon { name: "bell"; label: "Bell" }',
    "Chip": 'Chip { text: "Bell"; symbol: "bell"; meaning: "look" }',
    "Card": 'Card { title: "Bell" }',
    "Monogram": 'Monogram { name: "Bell" }',
    "Banner": 'Banner { text: "Bell"; detail: "rings" }',
    "ScannerArt": 'ScannerArt { label: "Bell" }',
    "ArrivalCurve": 'ArrivalCurve { points: [Qt.point(0, 1)]; label: "Bell" }',
}

Show = Callable[..., QQuickItem]


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(FONTS)


@pytest.fixture
def view(qtbot: QtBot, fonts: None) -> Iterator[QQuickView]:
    assert fonts is None
    view = QQuickView()
    view.engine().addImportPath(str(HOUSE))
    view.resize(640, 480)
    view.show()
    view.requestActivate()
    QAccessible.setActive(True)
    qtbot.waitUntil(view.isExposed)
    yield view
    view.close()
    view.setSource(QUrl())


@pytest.fixture
def show(view: QQuickView, tmp_path: Path) -> Show:
    """Show a piece of QML in the view, under a theme."""

    def show(qml: str, **theme: object) -> QQuickItem:
        for name, value in theme.items():
            theme_of(view.engine()).setProperty(name, value)
        page = tmp_path / "Page.qml"
        page.write_text(f"import QtQuick\nimport kiosk.faces.theme\n{qml}", "utf-8")
        view.setSource(QUrl.fromLocalFile(str(page)))
        view.grabWindow()
        return view.rootObject()

    return show


def theme_of(engine: QQmlEngine) -> QObject:
    theme = engine.singletonInstance("kiosk.faces.theme", "Theme")
    assert isinstance(theme, QObject)
    return theme


def everything(accessible: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield accessible
    for index in range(accessible.childCount()):
        yield from everything(accessible.child(index))


def named(view: QQuickView, name: str) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(view)
    return [
        accessible
        for accessible in everything(root)
        if accessible.text(QAccessible.Text.Name) == name
    ]


def test_text_grows_and_motion_rests(show: Show, view: QQuickView) -> None:
    text = show("Body { size: Theme.desk.caption }", textScale=1.6, reducedMotion=True)
    assert text.property("size") == 24
    theme = theme_of(view.engine())
    assert theme.property("calm") == theme.property("swift") == 0


def test_attendees_never_read_less_than_twenty_pixels(show: Show) -> None:
    assert show("Body {}", pageScale=0.5).property("size") == 20


def test_every_icon_draws_something(show: Show, view: QQuickView) -> None:
    show(
        "Rectangle { width: 400; height: 400; color: Theme.ground;"
        " Grid { columns: 10; Repeater { model: Icons.names; Icon {"
        " required property string modelData; name: modelData; size: 40 } } } }"
    )
    icons = view.engine().singletonInstance("kiosk.faces.theme", "Icons")
    assert isinstance(icons, QObject)
    count = len(icons.property("names"))
    picture = view.grabWindow()
    for index in range(count):
        icon_image = picture.copy(index % 10 * 40, index // 10 * 40, 40, 40)
        inks = {icon_image.pixel(x, y) for x, y in product(range(40), repeat=2)}
        assert len(inks) > 2, index
    assert count > 40


@pytest.mark.parametrize("name", CONTROLS)
def test_a_screen_reader_finds_every_control(
    name: str, show: Show, view: QQuickView
) -> None:
    item = show(CONTROLS[name])
    accessibles = named(view, "Bell")
    assert len(accessibles) == 1
    assert accessibles[0].role() != QAccessible.Role.NoRole
    if accessibles[0].role() in {
        QAccessible.Role.Button,
        QAccessible.Role.EditableText,
    }:
        assert item.implicitHeight() >= (44 if "desk" in CONTROLS[name] else 64)


def test_a_countdown_says_what_it_is_and_ends(
    show: Show, view: QQuickView, qtbot: QtBot
) -> None:
    bar = show("CountdownBar { duration: 60 }")
    assert named(view, "Time left on this screen")
    qtbot.waitUntil(lambda: bar.property("rest") == 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("control", ["KioskButton", "KioskTile"])
def test_a_button_answers_to_the_keyboard(
    control: str, key: Qt.Key, show: Show, view: QQuickView
) -> None:
    button = show(
        f'{control} {{ text: "Bell"; property int rung: 0; onClicked: rung += 1 }}'
    )
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("visualFocus")
    QTest.keyClick(view, key)
    assert button.property("rung") == 1


@pytest.mark.parametrize("control", ["KioskButton", "Chip", "Body", "Banner"])
def test_long_words_wrap(control: str, show: Show) -> None:
    text = "A long sentence that certainly does not fit on one line of this"
    item = show(f'{control} {{ text: "{text}"; width: 320 }}', textScale=1.6)
    assert item.implicitHeight() > 96 or item.property("lineCount") > 2


def test_a_long_name_shrinks_rather_than_breaks(show: Show) -> None:
    name = show(
        'Heading { text: "Anna Schwarzenberg-Hohenlohe"; size: 96; width: 400 }'
    )
    assert name.property("font").pixelSize() < 96
    assert name.property("lineCount") == 3


def test_a_title_of_short_words_keeps_its_size(show: Show) -> None:
    title = show('Heading { text: "Welcome, Bérénice"; size: 96; width: 500 }')
    assert title.property("font").pixelSize() == 96


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Prof. dr. Nguyễn Thị van der Bích", "NB"),
        ("łukasz", "Ł"),
        ("王小明", "王"),
        ("", ""),
    ],
)
def test_a_monogram_leaves_titles_out(name: str, initials: str, show: Show) -> None:
    assert show(f'Monogram {{ name: "{name}" }}').property("initials") == initials


def test_a_banner_is_taken_with_its_button(show: Show, view: QQuickView) -> None:
    banner = show(
        'Banner { text: "Help"; action: "Coming"; property int hands: 0;'
        " onTaken: hands += 1 }"
    )
    [button] = named(view, "Coming")
    position = view.mapFromGlobal(button.rect().center())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=position)
    assert banner.property("hands") == 1


def test_a_sheet_says_its_title_and_leaves_with_escape(
    show: Show, view: QQuickView, qtbot: QtBot
) -> None:
    page = show(
        "Item { property alias open: sheet.visible; width: 640; height: 480;"
        ' Sheet { id: sheet; title: "Reason"; Body { text: "Why" } }'
        " Component.onCompleted: sheet.open() }",
        reducedMotion=True,
    )
    qtbot.waitUntil(lambda: bool(named(view, "Reason")))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.property("open"))
