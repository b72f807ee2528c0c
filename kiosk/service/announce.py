"""Announcements: a text on every screen, until it ends or is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.domain.stations.notice import Announcement
from kiosk.domain.text import LocalizedText
from kiosk.domain.ticket import clean_scan
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

MAX_LENGTH = 200
"""Maximum length of an announcement in characters, so that it fits every screen."""


@dataclass(frozen=True, slots=True)
class Announce:
    """The use case behind ``kiosk announce``."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        text: LocalizedText,
        station: str,
        duration: timedelta | None = None,
        *,
        operator: str | None = None,
    ) -> Announcement:
        """Announce a text for a duration, or until it is withdrawn.

        Raise KnownFault for a text that is empty or longer than ``MAX_LENGTH``, and
        MissingRightError for an operator who is no organiser.
        """
        now = self.clock.now()
        localized = {
            code: " ".join(translation.split()) for code, translation in text.items()
        }
        if not all(localized.values()):
            raise KnownFault("An announcement needs words: give them as TEXT.")
        if max(map(len, localized.values()), default=0) > MAX_LENGTH:
            raise KnownFault(
                "The announcement is longer than the {longest} characters that every "
                "screen has room for; shorten it.",
                longest=MAX_LENGTH,
            )
        announcement = Announcement(
            id=str(uuid7()),
            event=event,
            text=localized,
            station=station,
            made_at=now,
            ends_at=now + duration if duration else None,
        )
        self._store(announcement, operator)
        return announcement

    @retry_on_conflict
    def _store(self, announcement: Announcement, operator: str | None) -> None:
        with self.store.transaction() as tx:
            require_right(tx, operator, Right.ANNOUNCE)
            tx.notices.put_announcement(announcement)


@dataclass(frozen=True, slots=True)
class EndAnnouncements:
    """The use case behind ``kiosk announce --end``."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(
        self, event: str, id_suffix: str = "", *, operator: str | None = None
    ) -> Sequence[Announcement]:
        """End the current announcements and return them.

        ``id_suffix`` selects one by the end of its id; without it all are ended. Raise
        KnownFault if it matches none or several, and MissingRightError for an operator
        who is no organiser.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            require_right(tx, operator, Right.ANNOUNCE)
            current = tx.notices.announcements(event, now)
            if id_suffix:
                current = [
                    candidate
                    for candidate in current
                    if candidate.id.endswith(id_suffix.lower())
                ]
                _require_one(current, id_suffix)
            for announcement in current:
                tx.notices.put_announcement(replace(announcement, ends_at=now))
        return current


def _require_one(announcements: Sequence[Announcement], id_suffix: str) -> None:
    if len(announcements) != 1:
        how_many = "No" if not announcements else "More than one"
        raise KnownFault(
            "{how_many} announcement that is on has an ID that ends in “{end}”; "
            "“kiosk announce” lists them.",
            how_many=how_many,
            end=clean_scan(id_suffix),
        )
