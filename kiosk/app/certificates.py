"""Certificates of one station: written, signed and checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.qt_application import start_qt
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.certificates.certificate import Claim, format_number
from kiosk.domain.certificates.certificate_content import certificate_content
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.text import localize
from kiosk.exchange.certificates.certificate_code import (
    CertifiedFacts,
    digest_of_name,
    new_private_key,
    public_key,
    sign_code,
    verify_code,
)
from kiosk.exchange.certificates.verification_page import verification_page
from kiosk.files.atomic_write import write_atomically
from kiosk.files.bounded_read import read_bounded
from kiosk.files.paths import make_folder, personal_name
from kiosk.service.issue_certificates import CertificateRequest, certificate_rules

_MAX_MEBIBYTES = 10
_UNKNOWN = "This is no certificate of this house, or its code is not complete."


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateCheck:
    """Whether a certificate is valid, in words and with what it says."""

    is_valid: bool
    sentence: str
    facts: CertifiedFacts | None = None
    superseded_by: str = ""

    def as_object(self) -> dict[str, object]:
        """Return the JSON object."""
        facts = self.facts
        return {
            "valid": self.is_valid,
            "sentence": self.sentence,
            "number": facts and facts.number,
            "event": facts and facts.event,
            "date": facts and facts.date,
            "hours": facts and facts.hours,
            "superseded_by": self.superseded_by or None,
        }


def issue_certificates(
    app: Application,
    request: CertificateRequest,
    claims: Sequence[Claim],
    folder: Path,
) -> Mapping[str, dict[str, object]]:
    """Write the certificates, and return number and file by reference.

    Raise KnownFault where another station has issued some of this event.
    """
    from kiosk.devices.documents.certificate_pdf import certificate_pdf  # noqa: PLC0415  Qt

    event, rules = request.event, certificate_rules(request.event)
    _require_no_other_issuer(app, event)
    start_qt(windows=False)
    make_folder(folder)
    key = signing_key(app)
    use_case = app.use_cases.issue_certificates
    written: dict[str, dict[str, object]] = {}
    for claim, issued in zip(claims, use_case(request, claims), strict=True):
        code = sign_code(key, _facts(event, claim, issued.number))
        content = certificate_content(
            event, rules, claim, issued, f"{rules.url}#{code}" if rules.url else code
        )
        pdf = certificate_pdf(content, localize(event.organiser, content.language))
        registration = claim.registration
        name = personal_name(registration.name, registration.reference)
        path = folder / f"{name}.pdf"
        write_atomically(path, pdf, private=True, durable=True)
        use_case.note_file(issued, pdf)
        written[registration.reference] = {
            "number": issued.number,
            "file": path.name,
            "code": code,
        }
    if written:
        app.use_cases.record_staff_action(
            event.id,
            app.station_name(None),
            StaffAction.CERTIFIED,
            operator=request.operator,
            detail=f"{len(written)}",
            source=ScanSource.COMMAND_LINE,
        )
    return written


def check_certificate(
    app: Application, code_or_file: str, name: str | None
) -> CertificateCheck:
    """Return whether a code, or the file that was written, is valid."""
    with app.own_store.reading() as reader:
        key = reader.certificates.key()
    path = Path(code_or_file)
    if code_or_file.lower().endswith(".pdf"):
        return _check_file(app, read_bounded(path, _MAX_MEBIBYTES))
    facts = verify_code(key, code_or_file) if key else None
    if facts is None:
        return CertificateCheck(is_valid=False, sentence=_UNKNOWN)
    if name is not None and digest_of_name(name) != facts.name_digest:
        return CertificateCheck(
            is_valid=False,
            sentence=f"The certificate {facts.number} is not of {name}.",
            facts=facts,
        )
    with app.own_store.reading() as reader:
        issued = reader.certificates.find(facts.number)
    if issued is not None and issued.superseded_by:
        return CertificateCheck(
            is_valid=False,
            sentence=f"The certificate {facts.number} was replaced by "
            f"{issued.superseded_by}.",
            facts=facts,
            superseded_by=issued.superseded_by,
        )
    return CertificateCheck(
        is_valid=True,
        sentence=f"The certificate {facts.number} is genuine: {facts.event}, "
        f"{facts.date}, {facts.hours} hours.",
        facts=facts,
    )


def write_verification_page(app: Application, event: Event, path: Path) -> None:
    """Write the page that checks certificates in a browser."""
    with app.own_store.reading() as reader:
        superseded = reader.certificates.superseded()
    organiser = localize(event.organiser, event.languages[0])
    page = verification_page(organiser, public_key(signing_key(app)), superseded)
    write_atomically(path, page.encode())


def signing_key(app: Application) -> str:
    """Return the key of this PC's certificates, making it at the first use."""
    with app.own_store.reading() as reader:
        key = reader.certificates.key()
    if key is None:
        with app.own_store.transaction() as tx:
            tx.certificates.add_key(new_private_key(), app.clock.now())
            key = tx.certificates.key()
    if key is None:
        raise LookupError("the key that was just added is not there")
    return key


def _check_file(app: Application, content: bytes) -> CertificateCheck:
    digest = sha256(content).hexdigest()
    with app.own_store.reading() as reader:
        issued = [
            each
            for event in reader.events.all()
            for each in reader.certificates.all(event.id)
            if each.sha256 == digest
        ]
    if not issued:
        return CertificateCheck(
            is_valid=False,
            sentence="This file is none that was written here, or it was changed.",
        )
    (first, *_) = issued
    if first.superseded_by:
        return CertificateCheck(
            is_valid=False,
            sentence=f"The certificate {first.number} was replaced by "
            f"{first.superseded_by}.",
            superseded_by=first.superseded_by,
        )
    return CertificateCheck(
        is_valid=True,
        sentence=f"This file is certificate {first.number}, unchanged.",
    )


def _facts(event: Event, claim: Claim, number: str) -> CertifiedFacts:
    return CertifiedFacts(
        number=number,
        event=event.id,
        date=f"{event.local(event.starts_at):%Y-%m-%d}",
        hours=format_number(claim.hours),
        name_digest=digest_of_name(claim.registration.name),
    )


def _require_no_other_issuer(app: Application, event: Event) -> None:
    """Raise KnownFault where another station keeps this event's register."""
    own = app.station_name(None)
    with app.store.reading() as reader:
        for entry in reader.ledger.all(event.id):
            if entry.mark == StaffAction.CERTIFIED and entry.station != own:
                raise KnownFault(
                    f"The station {entry.station} issues the certificates of "
                    f"{event.id} and keeps their register: issue them there."
                )
