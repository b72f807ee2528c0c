"""Names as they are looked for: accents, case, punctuation and blanks do not count.

A text is cut into words at blanks and each word into parts at hyphens, apostrophes and
dots. Parts come "spelt": in small letters of their script, without marks, umlauts
written out (``Müller`` is ``mueller``). ``tight`` folds a spelt part further, so that
``Müller``, ``Mueller`` and ``Muller`` are all ``muller``.
"""

import unicodedata

_SPELT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe",
    "ł": "l", "đ": "d", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "ħ": "h", "þ": "th",
    "ð": "d", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ɓ": "b", "ɗ": "d",
    "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647",
    "\u0671": "\u0627", "\u0640": "",
}  # fmt: skip
"""The escapes: Arabic's yeh, kaf and teh marbuta as each keyboard has them, tatweel."""

_TIES = frozenset(
    "'.`\N{ACUTE ACCENT}\N{MIDDLE DOT}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER PRIME}"
    "\N{MODIFIER LETTER TURNED COMMA}\N{MODIFIER LETTER APOSTROPHE}"
    "\N{MODIFIER LETTER REVERSED COMMA}\N{MODIFIER LETTER RIGHT HALF RING}"
    "\N{MODIFIER LETTER LEFT HALF RING}\N{ARMENIAN APOSTROPHE}"
    "\N{HEBREW PUNCTUATION GERESH}\N{HEBREW PUNCTUATION GERSHAYIM}"
    "\N{HYPHENATION POINT}\N{KATAKANA MIDDLE DOT}"
)
"""What joins parts of a word, beside dashes and low lines."""

_TIGHT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_KATAKANA, _TO_HIRAGANA = range(0x30A1, 0x30F7), 0x60
_PART, _WORD = "-", " "


class _Letters(dict[int, str]):
    """What stands for each character; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _SPELT or char in _TIES:
            spelt = _plain(char)
        else:
            bare = unicodedata.normalize("NFKD", char).casefold()
            spelt = "".join(map(_plain, bare))
        self[code] = spelt
        return spelt


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if char in _TIES or category in ("Pd", "Pc"):
        return _PART
    if unicodedata.combining(char) or category == "Cf" or _selects(char):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if ord(char) in _KATAKANA:
        return chr(ord(char) - _TO_HIRAGANA)
    return _SPELT.get(char, char) if category[0] in "LMN" else _WORD


def _selects(char: str) -> bool:
    return "VARIATION SELECTOR" in unicodedata.name(char, "")


_LETTERS = _Letters()


def words(text: str) -> list[list[str]]:
    """Cut a text into words and these into parts, spelt in small plain letters."""
    spelt = _spelt(text)
    if _PART not in spelt:
        return [[word] for word in spelt.split()]
    cut = (word.replace(_PART, _WORD).split() for word in spelt.split())
    return [parts for parts in cut if parts]


def parts_of(text: str) -> list[str]:
    """Cut a text into its spelt parts, words and all."""
    return _spelt(text).replace(_PART, _WORD).split()


def tight(spelt: str) -> str:
    """Fold what is spelt so that a vowel and its umlaut, however written, are one."""
    for double, single in _TIGHT:
        spelt = spelt.replace(double, single)
    return spelt


def fold(text: str) -> str:
    """Fold a text so that ``Müller``, ``mueller`` and ``muller`` are the same."""
    return " ".join(tight("".join(parts)) for parts in words(text))


def _spelt(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
