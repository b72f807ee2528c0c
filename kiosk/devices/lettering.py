"""Words measured and painted, alike on paper, in a picture and on the screen."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk.devices.fitting import Fitted, Room, Typeface, fit_name, fit_text
from kiosk.devices.legible import legible
from kiosk.devices.placement import SHARE, Box, Lettering
from kiosk.domain.name import name_forms

POINT = 25.4 / 72
"""Millimetres."""
_UNIT = 100
"""The pixel size at which faces are measured and drawn, to be scaled by the painter."""
_PITCH = 1.14
_HAIR = 0.3
"""Millimetres that ink may reach out of its box."""


@lru_cache(maxsize=256)
def fit_words(text: str, lettering: Lettering) -> Fitted:
    """Fit a text into its box; the size is in millimetres.

    Kept, for an event's badges repeat most of their words; so let the fonts be there
    before the first badge.
    """
    font = _font(lettering)
    words = legible(text.upper() if lettering.capitals else text, font)
    return fit_text(words, _room(lettering), _typeface(QFontMetricsF(font)))


def fit_person(name: str, given: str, family: str, lettering: Lettering) -> Fitted:
    """Fit a name, known whole, as given and as the family's."""
    font = _font(lettering)
    forms = name_forms(*(legible(part, font) for part in (name, given, family)))
    face = _typeface(QFontMetricsF(font))
    return fit_name(forms, _room(lettering), face)


def fit_shortest(forms: Iterable[str], lettering: Lettering) -> Fitted:
    """Fit a part of a name, given in ever shorter forms."""
    font = _font(lettering)
    alone = [(legible(form, font), "") for form in forms]
    face = _typeface(QFontMetricsF(font))
    return fit_name(alone, _room(lettering), face)


def height_of(fitted: Fitted, lettering: Lettering) -> float:
    """Say how high what was fitted is."""
    face = _typeface(QFontMetricsF(_font(lettering)))
    return face.height(len(fitted.lines)) * fitted.size


def paint_lines(
    painter: QPainter, fitted: Fitted, lettering: Lettering, colour: str = ""
) -> None:
    """Paint what was fitted; the painter's unit is the millimetre."""
    font, box = _font(lettering), lettering.box
    metrics, size = QFontMetricsF(font), fitted.size
    face = _typeface(metrics)
    spare = box.height - face.height(len(fitted.lines)) * size
    baseline = box.top + spare * SHARE[lettering.anchor] + face.ascent * size
    write = _write_smooth
    if not painter.testRenderHint(QPainter.RenderHint.TextAntialiasing):
        write = _write_crisp
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour or lettering.colour))
    if not all(line.isascii() for line in fitted.lines):
        _clip(painter, box)
    for line in fitted.lines:
        share = SHARE[lettering.align]
        indent = share and share * (box.width - face.advance(line) * size)
        start = box.left + indent + _lead(metrics, line) * size
        painter.save()
        write(painter, QPointF(start, baseline), size, line)
        painter.restore()
        baseline += face.pitch * size
    painter.restore()


def _clip(painter: QPainter, box: Box) -> None:
    """Keep marks inside that hang where no metrics tell of them."""
    room = box.grown(_HAIR)
    painter.setClipRect(
        QRectF(room.left, room.top, room.width, room.height),
        Qt.ClipOperation.IntersectClip,
    )


def _write_smooth(painter: QPainter, start: QPointF, size: float, line: str) -> None:
    painter.translate(start)
    painter.scale(size / _UNIT, size / _UNIT)
    painter.drawText(QPointF(0, 0), line)


def _write_crisp(painter: QPainter, start: QPointF, size: float, line: str) -> None:
    """Write with letters that were made for whole dots, and stand on them."""
    scale = painter.worldTransform().m22()
    font = painter.font()
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    font.setPixelSize(max(1, int(size * scale)))
    place = painter.worldTransform().map(start)
    painter.resetTransform()
    painter.setFont(font)
    painter.drawText(QPointF(round(place.x()), round(place.y())), line)


def _font(lettering: Lettering) -> QFont:
    """Make the font anew: two threads must not share one."""
    font = QFont(lettering.font)
    font.setPixelSize(_UNIT)
    font.setWeight(QFont.Weight(lettering.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)  # its raised colon has no text in a PDF
    if lettering.spacing:
        percent = QFont.SpacingType.PercentageSpacing
        font.setLetterSpacing(percent, 100 + lettering.spacing)
    return font


def _typeface(metrics: QFontMetricsF) -> Typeface:
    return Typeface(
        advance=lambda text: _width(metrics, text),
        ascent=metrics.ascent() / _UNIT,
        descent=metrics.descent() / _UNIT,
        pitch=_PITCH,
    )


def _width(metrics: QFontMetricsF, text: str) -> float:
    """Say how wide a text is, with the ink that hangs over its ends."""
    advance = metrics.horizontalAdvance(text)
    if not text.isascii():
        ink = metrics.boundingRect(text)
        advance = max(advance, ink.right()) - min(0, ink.left())
    return advance / _UNIT


def _lead(metrics: QFontMetricsF, text: str) -> float:
    """Say how far ink hangs over before a text: Greek breathings do by a fifth."""
    return 0 if text.isascii() else max(0, -metrics.boundingRect(text).left()) / _UNIT


def _room(lettering: Lettering) -> Room:
    return Room(
        width=lettering.box.width,
        height=lettering.box.height,
        smallest=lettering.smallest * POINT,
        largest=lettering.largest * POINT,
        lines=lettering.lines,
    )
