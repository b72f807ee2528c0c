"""The use cases of what leaves the records: lists, mail, certificates and reports."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.service.ports import Clock, Store

if TYPE_CHECKING:
    from kiosk.service.issue_certificates import IssueCertificates
    from kiosk.service.mail_queue import MailQueue
    from kiosk.service.make_door_list import MakeDoorList
    from kiosk.service.queue_mail import QueueMail
    from kiosk.service.report_evening import ReportEvening


@dataclass(frozen=True, kw_only=True)
class OutputUseCases:
    """What is made of the records; the code of each is loaded at its first use."""

    store: Store
    own_store: Store
    clock: Clock

    @cached_property
    def issue_certificates(self) -> "IssueCertificates":
        """Certifies what people followed."""
        from kiosk.service.issue_certificates import IssueCertificates

        return IssueCertificates(self.store, self.own_store, self.clock)

    @cached_property
    def queue_mail(self) -> "QueueMail":
        """Queues tickets and texts to be mailed."""
        from kiosk.service.queue_mail import QueueMail

        return QueueMail(self.store, self.own_store, self.clock)

    @cached_property
    def mail_queue(self) -> "MailQueue":
        """Keeps what became of each mail."""
        from kiosk.service.mail_queue import MailQueue

        return MailQueue(self.own_store, self.clock)

    @cached_property
    def report_evening(self) -> "ReportEvening":
        """Reads an event afterwards."""
        from kiosk.service.report_evening import ReportEvening

        return ReportEvening(self.store)

    @cached_property
    def make_door_list(self) -> "MakeDoorList":
        """Lists who is inside, and who did not come."""
        from kiosk.service.make_door_list import MakeDoorList

        return MakeDoorList(self.store, self.clock)
