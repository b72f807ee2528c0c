"""A speaker is shown by a portrait, or by initials where there is none."""

import base64
import io
from collections.abc import Callable, Iterator
from dataclasses import replace

from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.domain.event.event import PICTURE_PREFIX
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import everything

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]


def test_a_speaker_has_initials_until_there_is_a_portrait(
    open_face: Open, place: FaceContext, qtbot: QtBot
) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    drawn = io.BytesIO()
    Image.new("RGB", (60, 60), (250, 0, 250)).save(drawn, "JPEG", quality=95)
    data = PICTURE_PREFIX + base64.b64encode(drawn.getvalue()).decode()
    first, *others = event.speakers
    face, window = open_face()

    def is_pictured() -> bool:
        root = QAccessible.queryAccessibleInterface(window)
        [portrait] = [
            accessible for accessible in everything(root) if is_portrait(accessible)
        ]
        centre = portrait.rect().translated(-window.position()).center()
        colour = window.grabWindow().pixelColor(centre.x() - 20, centre.y())
        return colour.red() > 200 and colour.green() < 80

    face.showSpeaker(first.id)
    assert not is_pictured()
    with_portrait = replace(event, speakers=(replace(first, picture=data), *others))
    face.agenda.set_event(with_portrait)
    qtbot.waitUntil(is_pictured)


def is_portrait(accessible: QAccessibleInterface) -> bool:
    graphic = accessible.role() == QAccessible.Role.Graphic
    return graphic and accessible.text(QAccessible.Text.Name) == "Daan Kayser"


def test_a_picture_from_elsewhere_is_never_asked_for(
    open_face: Open, place: FaceContext
) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    first, *others = event.speakers
    face, window = open_face()
    picture = "http://127.0.0.1:9/x.jpg"
    spoilt = replace(event, speakers=(replace(first, picture=picture), *others))
    face.agenda.set_event(spoilt)
    face.showSpeaker(first.id)
    addresses = [
        str(item.property("source").toString())
        for item in items_below(window.contentItem())
        if isinstance(item.property("source"), QUrl)
    ]
    assert addresses
    assert not [address for address in addresses if address.startswith("http")]


def items_below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from items_below(child)
