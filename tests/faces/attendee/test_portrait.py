"""A speaker is shown by a portrait, or by initials where there is none."""

import base64
import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.event import PICTURE
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import everything

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]


def test_a_speaker_has_initials_until_there_is_a_portrait(
    open_face: Open, place: Place, qtbot: QtBot
) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    drawn = io.BytesIO()
    Image.new("RGB", (60, 60), (250, 0, 250)).save(drawn, "JPEG", quality=95)
    data = PICTURE + base64.b64encode(drawn.getvalue()).decode()
    first, *others = event.speakers
    face, window = open_face()

    def is_pictured() -> bool:
        root = QAccessible.queryAccessibleInterface(window)
        [portrait] = [one for one in everything(root) if is_portrait(one)]
        centre = portrait.rect().translated(-window.position()).center()
        colour = window.grabWindow().pixelColor(centre.x() - 20, centre.y())
        return colour.red() > 200 and colour.green() < 80

    face.showSpeaker(first.id)
    assert not is_pictured()
    shown = replace(event, speakers=(replace(first, picture=data), *others))
    face.agenda.take(shown)
    qtbot.waitUntil(is_pictured)


def is_portrait(one: QAccessibleInterface) -> bool:
    graphic = one.role() == QAccessible.Role.Graphic
    return graphic and one.text(QAccessible.Text.Name) == "Daan Kayser"
