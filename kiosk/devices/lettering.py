"""Words measured and painted, alike on paper, in a picture and on the screen."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk.devices.fitting import Fitted, Room, Typeface, fit_name, fit_text
from kiosk.devices.legible import legible
from kiosk.devices.placement import SHARE, Lettering
from kiosk.domain.name import name_forms

POINT = 25.4 / 72
"""Millimetres."""
_UNIT = 100
"""The pixel size at which faces are measured and drawn, to be scaled by the painter."""
_PITCH = 1.14


@lru_cache(maxsize=256)
def fit_words(text: str, lettering: Lettering) -> Fitted:
    """Fit a text into its box; the size is in millimetres.

    Kept, for an event's badges repeat most of their words; so let the fonts be there
    before the first badge.
    """
    font = _font(lettering)
    words = legible(text.upper() if lettering.capitals else text, font)
    return fit_text(words, _room(lettering), _typeface(font))


def fit_person(name: str, given: str, family: str, lettering: Lettering) -> Fitted:
    """Fit a name, known whole, as given and as the family's."""
    font = _font(lettering)
    forms = name_forms(*(legible(part, font) for part in (name, given, family)))
    return fit_name(forms, _room(lettering), _typeface(font))


def fit_shortest(forms: Iterable[str], lettering: Lettering) -> Fitted:
    """Fit a part of a name, given in ever shorter forms."""
    font = _font(lettering)
    alone = [(legible(form, font), "") for form in forms]
    return fit_name(alone, _room(lettering), _typeface(font))


def line_height(lettering: Lettering, lines: int, size: float) -> float:
    """Say how high so many lines of a size are."""
    return _typeface(_font(lettering)).height(lines) * size


def paint_lines(
    painter: QPainter, fitted: Fitted, lettering: Lettering, colour: str = ""
) -> None:
    """Paint what was fitted; the painter's unit is the millimetre."""
    font, box = _font(lettering), lettering.box
    face, size = _typeface(font), fitted.size
    spare = box.height - face.height(len(fitted.lines)) * size
    baseline = box.top + spare * SHARE[lettering.anchor] + face.ascent * size
    write = _write_smooth
    if not painter.testRenderHint(QPainter.RenderHint.TextAntialiasing):
        write = _write_crisp
    painter.setFont(font)
    painter.setPen(QColor(colour or lettering.colour))
    for line in fitted.lines:
        share = SHARE[lettering.align]
        indent = share and share * (box.width - face.advance(line) * size)
        painter.save()
        write(painter, QPointF(box.left + indent, baseline), size, line)
        painter.restore()
        baseline += face.pitch * size


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


def _typeface(font: QFont) -> Typeface:
    metrics = QFontMetricsF(font)
    return Typeface(
        advance=lambda text: metrics.horizontalAdvance(text) / _UNIT,
        ascent=metrics.ascent() / _UNIT,
        descent=metrics.descent() / _UNIT,
        pitch=_PITCH,
    )


def _room(lettering: Lettering) -> Room:
    return Room(
        width=lettering.box.width,
        height=lettering.box.height,
        smallest=lettering.smallest * POINT,
        largest=lettering.largest * POINT,
        lines=lettering.lines,
    )
