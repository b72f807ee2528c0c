"""Queues mail to registered people: their tickets, or a text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from uuid_utils import uuid7

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import FAILED_STATES, Mail, MailKind, MailState, is_address
from kiosk.domain.mail.mail_text import MailText, check_mail_text
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.ports import Clock, Reader, Store
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

MAX_TICKETS = 10
"""The tickets of one message: ten of 30 kB each pass every server."""


class Audience(StrEnum):
    """Whom a mail is for."""

    REGISTERED = "registered"
    ARRIVED = "came"
    NO_SHOWS = "no_shows"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRequest:
    """What to send to whom: tickets, or ``texts`` by language.

    ``references`` narrows it to some people, ``category`` to those of one.
    """

    event: Event
    audience: Audience = Audience.REGISTERED
    category: str | None = None
    references: Sequence[str] = ()
    texts: Mapping[str, MailText] = field(default_factory=dict)
    operator: str | None = None

    @property
    def kind(self) -> MailKind:
        """What is sent."""
        return MailKind.TEXT if self.texts else MailKind.TICKET

    @property
    def text_key(self) -> str:
        """The digest of the texts: another wording is another mail."""
        words = sorted(
            (language, text.subject, text.body) for language, text in self.texts.items()
        )
        return sha256(repr(words).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailPlan:
    """Who gets a mail, and who does not, with the reason.

    ``not_expected`` are people whose registration is not confirmed, and those who were
    named although the mail is not for them.
    """

    mails: Sequence[Mail]
    not_expected: Sequence[Registration]
    sent_before: Sequence[Registration]
    without_address: Sequence[Registration]
    wrong_address: Sequence[Registration]

    @property
    def letters(self) -> int:
        """The number of messages: one for each address."""
        return len({mail.letter for mail in self.mails})


@dataclass(frozen=True, slots=True)
class QueueMail:
    """The use case behind ``kiosk mail tickets`` and ``kiosk mail text``.

    People are in ``store``; what was sent is kept on this PC, in ``own_store``.
    """

    store: Store
    own_store: Store
    clock: Clock

    def plan(self, request: MailRequest) -> MailPlan:
        """Return who would get a mail, and write nothing.

        Raise KnownFault for a text that cannot be filled in, for an operator without
        the right and for an unknown reference.
        """
        for text in request.texts.values():
            check_mail_text(text)
        with self.store.reading() as reader:
            require_right(reader, request.operator, Right.SEND_MAIL)
            named = list(_named(reader, request))
            tickets = reader.people.tickets(request.event.id)
        with self.own_store.reading() as reader:
            sent = {
                (mail.registration, mail.key): mail
                for mail in reader.mails.of_kind(request.event.id, request.kind, None)
                if mail.state not in {*FAILED_STATES, MailState.WITHDRAWN}
            }
        people = [person for person in named if _belongs(person, request)]
        keys = {
            person.registration.id: tickets.get(person.registration.id, "")
            if request.kind is MailKind.TICKET
            else request.text_key
            for person in people
        }
        registrations = [person.registration for person in people]
        new = [each for each in registrations if (each.id, keys[each.id]) not in sent]
        return MailPlan(
            mails=list(_letters(request, new, keys, self.clock.now())),
            not_expected=[
                person.registration for person in named if _is_left_out(person, request)
            ],
            sent_before=[each for each in registrations if each not in new],
            without_address=[each for each in new if not each.email],
            wrong_address=[
                each for each in new if each.email and not is_address(each.email)
            ],
        )

    @retry_on_conflict
    def __call__(self, request: MailRequest) -> MailPlan:
        """Queue the mails of a plan; who got the same thing before gets no other.

        Tickets must have been issued. Raise as ``plan`` does.
        """
        plan = self.plan(request)
        with self.own_store.transaction() as tx:
            if request.texts:
                tx.mails.put_text(request.event.id, request.text_key, request.texts)
            tx.mails.queue(plan.mails)
        return plan


def _named(reader: Reader, request: MailRequest) -> Iterator[Person]:
    """Yield the people of the category, or those who were named."""
    people = [
        person for person in reader.people.all(request.event.id) if not person.withdrawn
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
        if request.category is not None and (
            registration.category.casefold() != request.category.casefold()
        ):
            continue
        yield person


def _is_left_out(person: Person, request: MailRequest) -> bool:
    is_told = request.references or request.audience is Audience.REGISTERED
    return bool(is_told) and not _belongs(person, request)


def _belongs(person: Person, request: MailRequest) -> bool:
    if request.audience is Audience.ARRIVED:
        return person.presence.arrived
    return person.registration.expected and not (
        request.audience is Audience.NO_SHOWS and person.presence.arrived
    )


def _letters(
    request: MailRequest,
    people: Iterable[Registration],
    keys: Mapping[str, str],
    now: datetime,
) -> Iterator[Mail]:
    """Yield the mails; tickets to one address, in one language, go as one message."""
    letters: dict[tuple[str, str], tuple[str, int]] = {}
    for registration in people:
        if not is_address(registration.email):
            continue
        language = registration.language or request.event.languages[0]
        place = registration.email.casefold(), language
        letter, count = letters.get(place, ("", MAX_TICKETS))
        if request.kind is MailKind.TEXT or count == MAX_TICKETS:
            letter, count = str(uuid7()), 0
        letters[place] = letter, count + 1
        yield Mail(
            id=str(uuid7()),
            event=request.event.id,
            registration=registration.id,
            kind=request.kind,
            key=keys[registration.id],
            letter=letter,
            address=registration.email,
            language=language,
            due_at=now,
            queued_at=now,
            changed_at=now,
        )
