"""Names as they are looked for: without accents, case and punctuation."""

import unicodedata

_TABLE = str.maketrans(
    {
        "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i",
        "ħ": "h", "þ": "th", "ð": "d", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Fold a text so that ``Müller``, ``mueller`` and ``muller`` are the same."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_TABLE))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    for double, single in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        bare = bare.replace(double, single)
    return bare
