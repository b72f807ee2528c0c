"""Reads an event afterwards: the numbers, and who was refused and why."""

from dataclasses import dataclass

from kiosk.domain.admission.evening_report import EveningReport, evening_report
from kiosk.domain.admission.headcount import headcount
from kiosk.domain.fault import KnownFault
from kiosk.service.collect_answers import collect_answers
from kiosk.service.ports import Store


@dataclass(frozen=True, slots=True)
class ReportEvening:
    """The use case behind the page and the PDF of the evening."""

    store: Store

    def __call__(self, event: str) -> EveningReport:
        """Return the report; raise KnownFault for an unknown event."""
        with self.store.reading() as reader:
            found = reader.events.find(event)
            if found is None:
                raise KnownFault("There is no event “{event}”.", event=event)
            return evening_report(
                found,
                headcount(found, reader.ledger.tally(event)),
                reader.ledger.all(event),
                collect_answers(reader, found).by_registration,
                len(reader.notices.conflicts(event)),
            )
