"""Note that a new roll of labels was put into a printer."""

from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class RefillPrinter:
    """The use case behind “new roll put in”."""

    store: Store
    clock: Clock

    def __call__(self, station: str, name: str, labels: int | None = None) -> int:
        """Count down from a full roll again, or from so many labels; give the number.

        Raises KnownFault for a printer that is not there or whose labels nobody counts.
        """
        with self.store.transaction() as tx:
            known = {
                one.name: one for one in tx.printers.all() if one.station == station
            }
            if name not in known:
                there = ", ".join(known) or "none yet"
                raise KnownFault(
                    "There is no printer “{name}”; there are: {there}.",
                    name=name,
                    there=there,
                )
            roll = known[name].roll
            if roll is None:
                raise KnownFault(
                    "The labels of “{name}” are not counted: say how many a full roll "
                    "has, as its “roll” in settings.toml.",
                    name=name,
                )
            filled = roll if labels is None else labels
            tx.printers.put_labels(station, name, filled, self.clock.now())
        return filled
