"""A known fault: the world's failing, told in one sentence with a way on."""


class KnownFault(Exception):  # noqa: N818  the house's word: a fault is not an error of ours
    """What went wrong, where, and what to do, for the person in front of it.

    A sentence with ``values`` has their names in braces; a face says it in its own
    language by the sentence as it is written here.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence, self.values = sentence, values
