"""A known fault: the world's failing, told in one sentence with a way on."""


class KnownFault(Exception):  # noqa: N818  the house's word: a fault is not an error of ours
    """What went wrong, where, and what to do, for the person in front of it."""
