"""Register somebody at the desk and let them in, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from uuid_utils import uuid7

from kiosk.domain.answer import Answer
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import share
from kiosk.domain.ledger import LedgerEntry, Source
from kiosk.domain.name_parts import split_name, turned_round
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.registration import Registration
from kiosk.domain.verdict import Admitted
from kiosk.service.check_in import NO_CODE, CheckIn, Scan
from kiosk.service.check_in.replay import replay
from kiosk.service.ports import Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict


class Namesakes(KnownFault):
    """People of the same name are registered already."""

    def __init__(self, people: Sequence[Person]) -> None:
        listed = "; ".join(
            f"{person.registration.reference} {person.registration.name}"
            for person in people
        )
        super().__init__(
            "Somebody of this name is registered: {listed}. Check them in, or "
            "register another person of the same name with --anyway.",
            listed=listed,
        )
        self.people = people


class NotAdmitted(KnownFault):
    """A walk-in who may not come in was not registered either."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("not admitted")
        self.answer = answer


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkIn:
    """Somebody who comes without a registration."""

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
    source: Source = Source.COMMAND_LINE
    at: datetime | None = None
    nonce: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class RegisterWalkIn:
    """The use case behind every walk-in."""

    store: Store
    check_in: CheckIn

    @retry_on_conflict
    def __call__(self, walk_in: WalkIn) -> Answer:
        """Register and admit one person; who is refused is not registered either.

        The nonce of a walk-in that is already in gives its verdict again.
        Raises Namesakes unless ``anyway``, NotAdmitted when the rules refuse, and
        KnownFault without a name.
        """
        name = turned_round(" ".join(walk_in.name.split()))
        if not name:
            raise KnownFault("A walk-in needs a name: give it with --name.")
        with self.store.transaction() as tx:
            context = tx.ledger.context(
                walk_in.event, walk_in.checkpoint, walk_in.station, walk_in.nonce
            )
            if context.replay is not None:
                return _replay(tx, context.replay, walk_in, name)
            alike = tx.people.namesakes(walk_in.event, name)
            if alike and not walk_in.anyway:
                raise Namesakes(alike)
            registration = _registration(walk_in, name)
            tx.people.put([registration])
            expected = share(registration, NEVER_CAME)
            tx.ledger.add_tally(walk_in.event, walk_in.station, expected)
            scan = _scan(walk_in, registration.id)
            answer = self.check_in.settle(tx, scan, NO_CODE)
            if not isinstance(answer.verdict, Admitted):
                raise NotAdmitted(answer)
            return answer


def _replay(tx: Transaction, entry: LedgerEntry, walk_in: WalkIn, name: str) -> Answer:
    """Answer a retry, if its nonce was this person's walk-in."""
    answer = replay(tx, entry, _scan(walk_in, entry.registration or ""))
    person = answer.registration
    if person is None or not person.walk_in or person.name != name:
        raise KnownFault(
            "This nonce already belongs to another scan; give each walk-in its own."
        )
    return answer


def _registration(walk_in: WalkIn, name: str) -> Registration:
    """Word the registration: the same one, wherever that is decided once more."""
    parts = split_name(name)
    said = f"walk-in {walk_in.event} {walk_in.nonce}"
    identity = str(uuid5(NAMESPACE_OID, said))
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


def _scan(walk_in: WalkIn, registration: str) -> Scan:
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
