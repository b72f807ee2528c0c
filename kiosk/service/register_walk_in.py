"""Registers a walk-in and admits them, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from uuid_utils import uuid7

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import LedgerEntry, ScanSource
from kiosk.domain.admission.verdict import Admitted
from kiosk.domain.bidi import isolate
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.name_parts import given_name_first, split_name
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.check_in import NO_CODE, CheckIn, Scan
from kiosk.service.check_in.replay import replay_verdict
from kiosk.service.ports import Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


class NamesakeError(KnownFault):
    """People of the same name are registered already."""

    def __init__(self, people: Sequence[Person]) -> None:
        listing = "; ".join(
            f"{person.registration.reference} {isolate(person.registration.name)}"
            for person in people
        )
        super().__init__(
            "Somebody of this name is registered: {listed}. Check them in, or "
            "register another person of the same name with --anyway.",
            listed=listing,
        )
        self.people = people


class NotAdmittedError(KnownFault):
    """A walk-in was refused, and therefore not registered."""

    def __init__(self, result: CheckInResult) -> None:
        super().__init__("not admitted")
        self.result = result


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """Somebody without a registration."""

    event: str
    station: str
    name: str
    email: str = ""
    affiliation: str = ""
    category: str = "guest"
    language: str = ""
    checkpoint: str | None = None
    anyway: bool = False
    override: str = ""
    operator: str | None = None
    source: ScanSource = ScanSource.COMMAND_LINE
    at: datetime | None = None
    nonce: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class RegisterWalkIn:
    """The use case behind every walk-in."""

    store: Store
    check_in: CheckIn

    @retry_on_conflict
    def __call__(self, walk_in: WalkIn) -> CheckInResult:
        """Register and admit one person; a refused one is not registered.

        A retry with the same nonce returns the same verdict. Raise NamesakeError unless
        ``anyway``, NotAdmittedError when the rules refuse, MissingRightError for a
        steward, and KnownFault without a name.
        """
        name = given_name_first(" ".join(walk_in.name.split()))
        if not name:
            raise KnownFault("A walk-in needs a name: give it with --name.")
        with self.store.transaction() as tx:
            context = tx.ledger.scan_context(
                walk_in.event, walk_in.checkpoint, walk_in.station, walk_in.nonce
            )
            if context.replay is not None:
                return _replay_walk_in(tx, context.replay, walk_in, name)
            require_right(tx, walk_in.operator, Right.REGISTER_WALK_IN)
            namesakes = [
                person
                for person in tx.people.namesakes(walk_in.event, name)
                if not person.withdrawn
            ]
            if namesakes and not walk_in.anyway:
                raise NamesakeError(namesakes)
            registration = _make_registration(walk_in, name)
            tx.people.put([registration])
            scan = _make_scan(walk_in, registration.id)
            result = self.check_in.check_in_within(tx, scan, NO_CODE)
            if not isinstance(result.verdict, Admitted):
                raise NotAdmittedError(result)
            return result


def _replay_walk_in(
    tx: Transaction, entry: LedgerEntry, walk_in: WalkIn, name: str
) -> CheckInResult:
    """Return the result of a retry, if its nonce was this walk-in's."""
    result = replay_verdict(tx, entry, _make_scan(walk_in, entry.registration or ""))
    person = result.registration
    if person is None or not person.walk_in or person.name != name:
        raise KnownFault(
            "This nonce already belongs to another scan; give each walk-in its own."
        )
    return result


def _make_registration(walk_in: WalkIn, name: str) -> Registration:
    """Return the registration, with an id derived from the nonce."""
    parts = split_name(name)
    seed = f"walk-in {walk_in.event} {walk_in.nonce}"
    identity = str(uuid5(NAMESPACE_OID, seed))
    return Registration(
        id=identity,
        event=walk_in.event,
        reference=f"W-{identity[-8:].upper()}",
        name=name,
        given_name=parts.called,
        family_name=parts.surname,
        email=walk_in.email,
        affiliation=walk_in.affiliation,
        category=walk_in.category,
        language=walk_in.language,
        walk_in=True,
    )


def _make_scan(walk_in: WalkIn, registration: str) -> Scan:
    return Scan(
        event=walk_in.event,
        station=walk_in.station,
        registration=registration,
        checkpoint=walk_in.checkpoint,
        source=walk_in.source,
        operator=walk_in.operator,
        nonce=walk_in.nonce,
        at=walk_in.at,
        override=walk_in.override,
    )
