"""Tell something on every screen, until it ends or is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.notice import Announcement
from kiosk.domain.text import Text
from kiosk.domain.ticket import clean
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict

LONGEST = 200
"""Characters that every screen has room for."""


@dataclass(frozen=True, slots=True)
class Announce:
    """The use case behind ``kiosk announce``."""

    store: Store
    clock: Clock

    def __call__(
        self, event: str, text: Text, station: str, lasting: timedelta | None = None
    ) -> Announcement:
        """Announce something, for so long or until it is taken back.

        Raises KnownFault for a text that is empty or longer than screens have room for.
        """
        now = self.clock.now()
        said = {code: " ".join(words.split()) for code, words in text.items()}
        if not all(said.values()):
            raise KnownFault("An announcement needs words: give them as TEXT.")
        if max(map(len, said.values()), default=0) > LONGEST:
            raise KnownFault(
                "The announcement is longer than the {longest} characters that every "
                "screen has room for; shorten it.",
                longest=LONGEST,
            )
        announcement = Announcement(
            id=str(uuid7()),
            event=event,
            text=said,
            station=station,
            made_at=now,
            ends_at=now + lasting if lasting else None,
        )
        self._keep(announcement)
        return announcement

    @retry_on_conflict
    def _keep(self, announcement: Announcement) -> None:
        with self.store.transaction() as tx:
            tx.notices.put_announcement(announcement)


@dataclass(frozen=True, slots=True)
class EndAnnouncements:
    """The use case behind ``kiosk announce --end``."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, end: str = "") -> Sequence[Announcement]:
        """Take back what is announced now; give what that was.

        ``end`` names one by the end of its id, without it all are meant. Raises
        KnownFault where it names none or several.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            shown = tx.notices.announcements(event, now)
            if end:
                shown = [one for one in shown if one.id.endswith(end.lower())]
                _check_one(shown, end)
            for announcement in shown:
                tx.notices.put_announcement(replace(announcement, ends_at=now))
        return shown


def _check_one(found: Sequence[Announcement], end: str) -> None:
    if len(found) != 1:
        how_many = "No" if not found else "More than one"
        raise KnownFault(
            "{how_many} announcement that is on has an ID that ends in “{end}”; "
            "“kiosk announce” lists them.",
            how_many=how_many,
            end=clean(end),
        )
