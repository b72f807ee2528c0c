"""Folding of names for search: accents, case, punctuation and blanks do not count.

A text is split into words at blanks and each word into parts at hyphens, apostrophes
and dots. Parts come normalised: in lower case of their script, without marks, umlauts
written out (``Müller`` is ``mueller``). ``collapse_umlauts`` folds a part further, so
that ``Müller``, ``Mueller`` and ``Muller`` are all ``muller``.
"""

import unicodedata

_TRANSLITERATIONS = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe",
    "ł": "l", "đ": "d", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "ħ": "h", "þ": "th",
    "ð": "d", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ɓ": "b", "ɗ": "d",
    "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647",
    "\u0671": "\u0627", "\u0640": "",
}  # fmt: skip
"""The escapes: Arabic's yeh, kaf and teh marbuta as each keyboard has them, tatweel."""

_PART_SEPARATORS = frozenset(
    "'.`\N{ACUTE ACCENT}\N{MIDDLE DOT}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER PRIME}"
    "\N{MODIFIER LETTER TURNED COMMA}\N{MODIFIER LETTER APOSTROPHE}"
    "\N{MODIFIER LETTER REVERSED COMMA}\N{MODIFIER LETTER RIGHT HALF RING}"
    "\N{MODIFIER LETTER LEFT HALF RING}\N{ARMENIAN APOSTROPHE}"
    "\N{HEBREW PUNCTUATION GERESH}\N{HEBREW PUNCTUATION GERSHAYIM}"
    "\N{HYPHENATION POINT}\N{KATAKANA MIDDLE DOT}"
)
"""What joins parts of a word, beside dashes and low lines."""

_UMLAUT_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_KATAKANA, _HIRAGANA_OFFSET = range(0x30A1, 0x30F7), 0x60
_PART_BREAK, _WORD_BREAK = "-", " "


class _TranslationTable(dict[int, str]):
    """A table for str.translate, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _TRANSLITERATIONS or char in _PART_SEPARATORS:
            normalized = _transliterate(char)
        else:
            decomposed = unicodedata.normalize("NFKD", char).casefold()
            normalized = "".join(map(_transliterate, decomposed))
        self[code] = normalized
        return normalized


def _transliterate(char: str) -> str:
    category = unicodedata.category(char)
    if char in _PART_SEPARATORS or category in ("Pd", "Pc"):
        return _PART_BREAK
    if unicodedata.combining(char) or category == "Cf" or _is_variation_selector(char):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if ord(char) in _KATAKANA:
        return chr(ord(char) - _HIRAGANA_OFFSET)
    return _TRANSLITERATIONS.get(char, char) if category[0] in "LMN" else _WORD_BREAK


def _is_variation_selector(char: str) -> bool:
    return "VARIATION SELECTOR" in unicodedata.name(char, "")


_TABLE = _TranslationTable()


def split_words(text: str) -> list[list[str]]:
    """Return the words of a text, each as its normalised parts."""
    normalized = _normalize(text)
    if _PART_BREAK not in normalized:
        return [[word] for word in normalized.split()]
    words = (
        word.replace(_PART_BREAK, _WORD_BREAK).split() for word in normalized.split()
    )
    return [parts for parts in words if parts]


def split_parts(text: str) -> list[str]:
    """Return the normalised parts of all words of a text."""
    return _normalize(text).replace(_PART_BREAK, _WORD_BREAK).split()


def collapse_umlauts(part: str) -> str:
    """Return a normalised text with umlauts, however written, as single vowels."""
    for double, single in _UMLAUT_DIGRAPHS:
        part = part.replace(double, single)
    return part


def fold(text: str) -> str:
    """Return a text in which ``Müller``, ``mueller`` and ``muller`` are the same."""
    return " ".join(collapse_umlauts("".join(parts)) for parts in split_words(text))


def _normalize(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().translate(_TABLE)
