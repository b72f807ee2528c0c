"""Reads the text of a mail from files, one a language."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail_text import MailText, check_mail_text
from kiosk.domain.text import is_language_code
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.files.bounded_read import read_bounded
from kiosk.files.paths import quoted_path

_SUBJECT_WORDS = ("subject:", "onderwerp:")
_MAX_MEBIBYTES = 1


def read_mail_texts(files: Sequence[Path]) -> Mapping[str, MailText]:
    """Return the texts by language, “” for one that is for everybody.

    “thanks.nl.txt” is Dutch; the first line is the subject. Raise KnownFault for a file
    that is no text, has no subject, or of which there are two in one language.
    """
    texts: dict[str, MailText] = {}
    for file in files:
        language = _language_of(file)
        if language in texts or ("" in texts) or (texts and not language):
            raise KnownFault(
                "Of several texts each needs its language in its name, as "
                "thanks.en.txt and thanks.nl.txt; {path} has none, or one that was "
                "there before.",
                path=quoted_path(file),
            )
        texts[language] = _read_text(file)
    return texts


def _language_of(file: Path) -> str:
    suffix = Path(file.stem).suffix[1:]
    return suffix if is_language_code(suffix) else ""


def _read_text(file: Path) -> MailText:
    try:
        content = read_bounded(file, _MAX_MEBIBYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownFault(
            "{path} is not UTF-8; save it as UTF-8 text.", path=quoted_path(file)
        ) from error
    first, _, rest = content.strip().partition("\n")
    for word in _SUBJECT_WORDS:
        if first.casefold().startswith(word):
            first = first[len(word) :]
    text = MailText(one_line(first), paragraphs(rest))
    check_mail_text(text)
    return text
