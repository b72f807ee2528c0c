"""Issues certificates of attendance, and keeps their register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from kiosk.domain.certificates.attendance import attendance_of
from kiosk.domain.certificates.certificate import (
    Claim,
    IssuedCertificate,
    certificate_number,
    claim_of,
    format_number,
    speaker_ids,
)
from kiosk.domain.event.certificate_rules import CertificateRules
from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import is_forgotten
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.service.ports import Clock, Reader, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRequest:
    """Whose certificates are asked for: of some people, of a category, or all."""

    event: Event
    references: Sequence[str] = ()
    category: str | None = None
    operator: str | None = None


@dataclass(frozen=True, slots=True)
class IssueCertificates:
    """The use case behind ``kiosk certificates``.

    People and their scans are in ``store``; the register is kept on this PC.
    """

    store: Store
    own_store: Store
    clock: Clock

    def plan(self, request: CertificateRequest) -> Sequence[Claim]:
        """Return what each person may have certified, by reference; write nothing.

        Raise KnownFault for an event that certifies nothing, an operator without the
        right and an unknown reference.
        """
        event, rules = request.event, certificate_rules(request.event)
        now = self.clock.now()
        with self.store.reading() as reader:
            require_right(reader, request.operator, Right.EXPORT)
            claims = [
                claim_of(
                    event,
                    rules,
                    person.registration,
                    attendance_of(
                        event,
                        rules,
                        reader.ledger.for_registration(person.registration.id),
                        now,
                        speaker_ids(event, person.registration),
                    ),
                    now,
                )
                for person in _people(reader, request)
            ]
        return sorted(claims, key=lambda claim: claim.registration.reference)

    @retry_on_conflict
    def __call__(
        self, request: CertificateRequest, claims: Sequence[Claim]
    ) -> Sequence[IssuedCertificate]:
        """Return the certificate of each claim that is granted, registering new ones.

        One that says the same as before keeps its number; another takes its place, and
        that of what was certified to registrations that are merged by now. Raise
        KnownFault for an operator without the right.
        """
        with self.store.reading() as reader:
            require_right(reader, request.operator, Right.EXPORT)
            merged_into = {
                person.registration.id: person.registration.merged_into
                for person in reader.people.merged(request.event.id)
            }
        with self.own_store.transaction() as tx:
            valid: dict[str, list[IssuedCertificate]] = {}
            for each in tx.certificates.all(request.event.id):
                person = each.registration
                while person in merged_into:
                    person = merged_into[person]
                if not each.superseded_by:
                    valid.setdefault(person, []).append(each)
            return [
                self._certify(tx, request, claim, valid.get(claim.registration.id, ()))
                for claim in claims
            ]

    def _certify(
        self,
        tx: Transaction,
        request: CertificateRequest,
        claim: Claim,
        former: Sequence[IssuedCertificate],
    ) -> IssuedCertificate:
        event, registration = request.event, claim.registration.id
        digest = claim_digest(event, claim)
        certificate = next(
            (
                each
                for each in former
                if each.registration == registration and each.digest == digest
            ),
            None,
        )
        if certificate is None:
            position = tx.certificates.next_position(event.id)
            certificate = IssuedCertificate(
                number=certificate_number(event, position),
                position=position,
                event=event.id,
                registration=registration,
                digest=digest,
                hours=claim.hours,
                issued_at=self.clock.now(),
                operator=request.operator,
            )
            tx.certificates.add(certificate)
        for each in former:
            if each.number != certificate.number:
                tx.certificates.supersede(each.number, certificate.number)
        return certificate

    def note_file(self, certificate: IssuedCertificate, content: bytes) -> None:
        """Keep the digest of a certificate's file."""
        digest = sha256(content).hexdigest()
        if certificate.sha256 != digest:
            with self.own_store.transaction() as tx:
                tx.certificates.set_file(certificate.number, digest)


def certificate_rules(event: Event) -> CertificateRules:
    """Return what an event certifies; raise KnownFault if it says nothing of it."""
    if event.certificate is None:
        raise KnownFault(
            "The event {event} certifies nothing: add [certificate] to its event file.",
            event=event.id,
        )
    if not any(item.kind in event.certificate.counts for item in event.agenda):
        raise KnownFault(
            "The programme of {event} has no item that counts, so there are no hours "
            "to certify: see counts in [certificate].",
            event=event.id,
        )
    return event.certificate


def claim_digest(event: Event, claim: Claim) -> str:
    """Return the digest of what a certificate says: another name is another one."""
    items = [
        (item.item.starts_at.isoformat(), dict(item.item.title), item.minutes)
        for item in claim.attendance.items
        if item.minutes
    ]
    words = (
        claim.registration.name,
        format_number(claim.hours),
        sorted(claim.points.items()),
        dict(event.title),
        event.starts_at.isoformat(),
        items,
        claim.attendance.exit_missing,
    )
    return sha256(repr(words).encode()).hexdigest()


def _people(reader: Reader, request: CertificateRequest) -> Iterator[Person]:
    people = [
        replace(person)
        for person in reader.people.all(request.event.id)
        if not person.withdrawn and not is_forgotten(person.registration)
    ]
    known = {person.registration.reference for person in people}
    if unknown := [each for each in request.references if each not in known]:
        raise KnownFault(
            "No registration of {event} has the reference “{reference}”.",
            event=request.event.id,
            reference=unknown[0],
        )
    for person in people:
        registration = person.registration
        if request.references and registration.reference not in request.references:
            continue
        if request.category is None or (
            registration.category.casefold() == request.category.casefold()
        ):
            yield person
