"""Makes the messages of queued mails, from the records as they are now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.app.bootstrap import Application
from kiosk.app.settings.mail_settings import MailSettings
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.ticket_painter import code_image, ticket_pdf
from kiosk.domain.event.event import Event
from kiosk.domain.mail.mail import Mail, MailKind, is_address
from kiosk.domain.mail.mail_text import TICKET_TEXTS, MailText, fill_mail_text
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket_content import ticket_content
from kiosk.exchange.calendar import event_calendar
from kiosk.exchange.mail.message import Letter, TicketAttachment
from kiosk.files.paths import personal_name

NOT_EXPECTED = "no longer registered"
NO_ADDRESS = "no longer an address"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLetter:
    """A message, the mails that it settles, and those that nobody is to get."""

    letter: Letter | None
    mails: Sequence[Mail]
    withdrawn: Sequence[Mail]
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterMaker:
    """Makes letters; needs Qt for the tickets in them."""

    app: Application
    settings: MailSettings
    texts: Mapping[str, MailText] = field(default_factory=dict)

    def make(self, mails: Sequence[Mail]) -> MadeLetter:
        """Return the letter of the mails of one message.

        Who is no longer expected gets no ticket, and who was removed, merged or
        forgotten nothing.
        """
        with self.app.store.reading() as reader:
            event = reader.events.find(mails[0].event)
            people = {mail.id: reader.people.find(mail.registration) for mail in mails}
        kept = [
            (mail, person.registration)
            for mail in mails
            if (person := people[mail.id]) is not None
            and (
                person.registration.expected
                or (mail.kind is MailKind.TEXT and not person.registration.removed)
            )
        ]
        withdrawn = [mail for mail in mails if mail not in [each for each, _ in kept]]
        if event is None or not kept:
            return MadeLetter(letter=None, mails=(), withdrawn=mails)
        registrations = [registration for _, registration in kept]
        is_ticket = mails[0].kind is MailKind.TICKET
        return MadeLetter(
            letter=self._letter(event, kept[0][0], registrations),
            mails=[mail for mail, _ in kept],
            withdrawn=withdrawn,
            keys=self._keys(event, registrations) if is_ticket else {},
        )

    def new_addresses(self, mails: Sequence[Mail]) -> Mapping[str, str]:
        """Return the addresses that changed since mails were queued, by mail.

        One is "" where nobody can be written to any more.
        """
        with self.app.store.reading() as reader:
            people = [(mail, reader.people.find(mail.registration)) for mail in mails]
        emails = [
            (mail, person.registration.email) for mail, person in people if person
        ]
        return {
            mail.id: email if is_address(email) else ""
            for mail, email in emails
            if email.casefold() != mail.address.casefold()
        }

    def _letter(
        self, event: Event, mail: Mail, registrations: Sequence[Registration]
    ) -> Letter:
        texts = self._texts(event, mail)
        language = _language_of(mail.language, texts)
        tickets: Sequence[TicketAttachment] = ()
        calendar = b""
        if mail.kind is MailKind.TICKET:
            tickets = self._tickets(event, registrations)
            calendar = self._calendar(event, registrations[0], language)
        return Letter(
            id=mail.letter,
            address=mail.address,
            name=registrations[0].name if len(registrations) == 1 else "",
            language=language,
            text=fill_mail_text(texts[language], event, registrations, language),
            tickets=tickets,
            calendar=calendar,
            sent_at=self.app.clock.now(),
        )

    def _texts(self, event: Event, mail: Mail) -> Mapping[str, MailText]:
        if mail.kind is MailKind.TICKET:
            own = self.settings.ticket.items()
            texts = {lang: MailText(text.subject, text.body) for lang, text in own}
            return {**TICKET_TEXTS, **texts}
        if self.texts:
            return self.texts
        with self.app.own_store.reading() as reader:
            stored: Mapping[str, MailText] = reader.mails.text(event.id, mail.key)
        return stored

    def _tickets(
        self, event: Event, registrations: Sequence[Registration]
    ) -> Sequence[TicketAttachment]:
        codes = self.app.use_cases.issue_tickets(
            event.id, [registration.id for registration in registrations]
        )
        contents = [
            ticket_content(event, registration, codes[registration.id])
            for registration in registrations
        ]
        return [
            TicketAttachment(
                name=content.name,
                code=content.code,
                symbol_png=encode_png(code_image(content.code)),
                pdf=ticket_pdf([content]),
                file_name=f"{personal_name(content.name, content.reference)}.pdf",
            )
            for content in contents
        ]

    def _keys(
        self, event: Event, registrations: Sequence[Registration]
    ) -> Mapping[str, str]:
        with self.app.store.reading() as reader:
            tickets = reader.people.tickets(event.id)
        return {each.id: tickets[each.id] for each in registrations}

    def _calendar(
        self, event: Event, registration: Registration, language: str
    ) -> bytes:
        with self.app.store.reading() as reader:
            revision = reader.events.revision(event.id)
        now = self.app.clock.now()
        return event_calendar(event, language, revision, now, registration.id)


def _language_of(language: str, texts: Mapping[str, MailText]) -> str:
    """Return the language of a text for a reader; English, else any there is."""
    for wanted in (language, language.partition("-")[0], "en"):
        if wanted in texts:
            return wanted
    return next(iter(texts))
