"""A certificate as PDF: typeset and accessible where Typst is there, else plain."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from typing import Literal

from kiosk.devices.documents.person_painter import PersonSheet, sheet_pdf
from kiosk.devices.documents.ticket_painter import ticket_symbol
from kiosk.domain.certificates.certificate_content import CertificateContent
from kiosk.domain.fault import KnownFault
from kiosk.files.resources import resources

_DARK_RUN = re.compile(rb"\0+")
_STANDARDS: tuple[Literal["a-2a", "ua-1"], ...] = ("a-2a", "ua-1")
"""PDF/A-2a for archives and PDF/UA-1 for screen readers (ISO 19005-2, 14289-1)."""


def has_typesetter() -> bool:
    """Return whether certificates are typeset, with tags for screen readers."""
    return find_spec("typst") is not None


def certificate_pdf(content: CertificateContent, organiser: str) -> bytes:
    """Return a certificate as PDF; raise KnownFault where the typesetter fails."""
    if not has_typesetter():
        return sheet_pdf(_plain_sheet(content))
    import typst  # noqa: PLC0415  an extra of 80 MB

    data = asdict(content) | {
        "organiser": organiser,
        "symbol": [list(_runs(row)) for row in ticket_symbol(content.code)],
    }
    folder = resources()
    try:
        pdf: bytes = typst.compile(
            str(folder / "certificates" / "certificate.typ"),
            root=str(folder / "certificates"),
            font_paths=[str(folder / "fonts")],
            sys_inputs={"data": json.dumps(data)},
            format="pdf",
            pdf_standards=[*_STANDARDS],
        )
    except (RuntimeError, typst.TypstError) as error:
        raise KnownFault(
            "The certificate of {name} cannot be typeset: {error}.",
            name=content.name,
            error=str(error).splitlines()[0],
        ) from error
    return pdf


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield the dark runs of a symbol's row: where each begins and its length."""
    for run in _DARK_RUN.finditer(row):
        yield run.start(), len(run[0])


def _plain_sheet(content: CertificateContent) -> PersonSheet:
    rows: Sequence[tuple[str, str]] = (
        (content.certifies, content.name),
        (content.attended, content.event),
        ("", content.when),
        ("", content.where),
        ("", content.hours),
        *(("", points) for points in content.points),
        *((minutes, title) for title, minutes in content.items),
        *(("", remark) for remark in content.remarks),
        *((role, name) for name, role in content.signed_by),
    )
    return PersonSheet(
        title=content.title,
        subtitle=content.number,
        rows=[row for row in rows if row[1]],
        language=content.language,
        code=content.code,
    )
