"""Who works here, and what each may do."""

from enum import IntEnum


class Role(IntEnum):
    """What somebody on the staff may do; a higher role may do all of a lower one.

    A steward scans and prints; a supervisor overrides, corrects, walks people in and
    undoes later; an organiser does everything.
    """

    STEWARD = 1
    SUPERVISOR = 2
    ORGANISER = 3
