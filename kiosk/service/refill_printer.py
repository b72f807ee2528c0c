"""Records that a new roll of labels was put into a printer."""

from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class RefillPrinter:
    """The use case behind “new roll put in”."""

    store: Store
    clock: Clock

    def __call__(self, station: str, name: str, labels: int | None = None) -> int:
        """Set a printer's labels to a full roll or to a number; return that number.

        Raise KnownFault for an unknown printer or one whose labels are not counted.
        """
        with self.store.transaction() as tx:
            printers = {
                printer.name: printer
                for printer in tx.printers.all()
                if printer.station == station
            }
            if name not in printers:
                names = ", ".join(printers) or "none yet"
                raise KnownFault(
                    "There is no printer “{name}”; there are: {there}.",
                    name=name,
                    there=names,
                )
            roll = printers[name].roll
            if roll is None:
                raise KnownFault(
                    "The labels of “{name}” are not counted: say how many a full roll "
                    "has, as its “roll” in settings.toml.",
                    name=name,
                )
            label_count = roll if labels is None else labels
            tx.printers.set_labels(station, name, label_count, self.clock.now())
        return label_count
