"""Text measured and painted, alike on paper, in an image and on the screen."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk.devices.documents.fitting import (
    FittedText,
    TextBounds,
    Typeface,
    fit_name,
    fit_text,
)
from kiosk.devices.documents.placement import SPARE_BEFORE, Box, Lettering
from kiosk.devices.documents.printable_text import printable_text
from kiosk.domain.people.name import name_forms

POINT_MM = 25.4 / 72
"""Millimetres."""
_EM_PX = 100
"""The pixel size at which fonts are measured and drawn, scaled by the painter."""
_LINE_SPACING = 1.14
_INK_MARGIN = 0.3
"""Millimetres that ink may extend out of its box."""


@lru_cache(maxsize=256)
def fit_line(text: str, lettering: Lettering) -> FittedText:
    """Fit a text into its box; the size is in millimetres.

    Cached, as an event's badges repeat most of their texts; so load the fonts before
    the first badge.
    """
    font = _font(lettering)
    cleaned = printable_text(text.upper() if lettering.capitals else text, font)
    return fit_text(cleaned, _bounds(lettering), _typeface(QFontMetricsF(font)))


def fit_full_name(
    name: str, given: str, family: str, lettering: Lettering
) -> FittedText:
    """Fit a full name, also given as its given and family names."""
    font = _font(lettering)
    forms = name_forms(
        *(printable_text(name_part, font) for name_part in (name, given, family))
    )
    typeface = _typeface(QFontMetricsF(font))
    return fit_name(forms, _bounds(lettering), typeface)


def fit_name_part(forms: Iterable[str], lettering: Lettering) -> FittedText:
    """Fit one part of a name, given in ever shorter forms."""
    font = _font(lettering)
    single_forms = [(printable_text(form, font), "") for form in forms]
    typeface = _typeface(QFontMetricsF(font))
    return fit_name(single_forms, _bounds(lettering), typeface)


def text_height(fitted: FittedText, lettering: Lettering) -> float:
    """Return the height of a fitted text in millimetres."""
    typeface = _typeface(QFontMetricsF(_font(lettering)))
    return typeface.text_height(len(fitted.lines)) * fitted.size


def paint_lines(
    painter: QPainter, fitted: FittedText, lettering: Lettering, colour: str = ""
) -> None:
    """Paint a fitted text; the painter's unit is the millimetre."""
    font, box = _font(lettering), lettering.box
    metrics, size = QFontMetricsF(font), fitted.size
    typeface = _typeface(metrics)
    spare = box.height - typeface.text_height(len(fitted.lines)) * size
    baseline = box.top + spare * SPARE_BEFORE[lettering.anchor] + typeface.ascent * size
    draw_line = _draw_smooth
    if not painter.testRenderHint(QPainter.RenderHint.TextAntialiasing):
        draw_line = _draw_crisp
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour or lettering.colour))
    if not all(line.isascii() for line in fitted.lines):
        _clip_to_box(painter, box)
    for line in fitted.lines:
        fraction = SPARE_BEFORE[lettering.align]
        indent = fraction and fraction * (box.width - typeface.advance(line) * size)
        start = box.left + indent + _left_overhang(metrics, line) * size
        painter.save()
        draw_line(painter, QPointF(start, baseline), size, line)
        painter.restore()
        baseline += typeface.line_spacing * size
    painter.restore()


def _clip_to_box(painter: QPainter, box: Box) -> None:
    """Clip combining marks to the box: no metrics tell how far they hang out."""
    clip = box.expanded(_INK_MARGIN)
    painter.setClipRect(
        QRectF(clip.left, clip.top, clip.width, clip.height),
        Qt.ClipOperation.IntersectClip,
    )


def _draw_smooth(painter: QPainter, start: QPointF, size: float, text: str) -> None:
    painter.translate(start)
    painter.scale(size / _EM_PX, size / _EM_PX)
    painter.drawText(QPointF(0, 0), text)


def _draw_crisp(painter: QPainter, start: QPointF, size: float, text: str) -> None:
    """Draw with hinted letters, aligned to whole dots."""
    scale = painter.worldTransform().m22()
    font = painter.font()
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    font.setPixelSize(max(1, int(size * scale)))
    device_point = painter.worldTransform().map(start)
    painter.resetTransform()
    painter.setFont(font)
    painter.drawText(QPointF(round(device_point.x()), round(device_point.y())), text)


def _font(lettering: Lettering) -> QFont:
    """Make a new font each time: two threads must not share one."""
    font = QFont(lettering.font)
    font.setPixelSize(_EM_PX)
    font.setWeight(QFont.Weight(lettering.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)  # its raised colon has no text in a PDF
    if lettering.spacing:
        percent = QFont.SpacingType.PercentageSpacing
        font.setLetterSpacing(percent, 100 + lettering.spacing)
    return font


def _typeface(metrics: QFontMetricsF) -> Typeface:
    return Typeface(
        advance=lambda text: _text_width(metrics, text),
        ascent=metrics.ascent() / _EM_PX,
        descent=metrics.descent() / _EM_PX,
        line_spacing=_LINE_SPACING,
    )


def _text_width(metrics: QFontMetricsF, text: str) -> float:
    """Return a text's width in ems, with the ink that overhangs its ends."""
    advance = metrics.horizontalAdvance(text)
    if not text.isascii():
        ink = metrics.boundingRect(text)
        advance = max(advance, ink.right()) - min(0, ink.left())
    return advance / _EM_PX


def _left_overhang(metrics: QFontMetricsF, text: str) -> float:
    """Return the ink's overhang left of a text in ems: a fifth for Greek breathings."""
    return 0 if text.isascii() else max(0, -metrics.boundingRect(text).left()) / _EM_PX


def _bounds(lettering: Lettering) -> TextBounds:
    return TextBounds(
        width=lettering.box.width,
        height=lettering.box.height,
        min_size=lettering.min_size * POINT_MM,
        max_size=lettering.max_size * POINT_MM,
        max_lines=lettering.max_lines,
    )
