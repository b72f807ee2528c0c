"""Symbologies: the kinds of codes that can be read."""

from enum import StrEnum


class Symbology(StrEnum):
    """A symbology, by its usual name."""

    QR = "qr"
    AZTEC = "aztec"
    PDF417 = "pdf417"
    DATA_MATRIX = "data_matrix"
    CODE_128 = "code_128"


QR_ONLY = (Symbology.QR,)
"""The default: each further symbology adds false detections."""
