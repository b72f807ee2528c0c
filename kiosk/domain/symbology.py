"""The kinds of codes that can be read."""

from enum import StrEnum


class Symbology(StrEnum):
    """A kind of code, by its usual name."""

    QR = "qr"
    AZTEC = "aztec"
    PDF417 = "pdf417"
    DATA_MATRIX = "data_matrix"
    CODE_128 = "code_128"


QR_ONLY = (Symbology.QR,)
"""What is read unless more is wished: each further kind sees codes in what is none."""
