"""The exception for known faults: one sentence for the person, with a way on."""

from kiosk.domain.bidi import fill


class KnownFault(Exception):  # noqa: N818  the house's word: a fault is not an error of ours
    """What went wrong, where, and what to do, for the person at the screen.

    ``sentence`` is a format string with the names of ``values`` in braces; a face
    translates it as it is written here.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(fill(sentence, values) if values else sentence)
        self.sentence, self.values = sentence, values
