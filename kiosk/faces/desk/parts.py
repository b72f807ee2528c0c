"""The parts of the desk's screen, and what is told on them."""

from PySide6.QtCore import QObject

from kiosk.domain.event import Event
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.bar import DeskBar
from kiosk.faces.desk.conflicts import DeskConflicts
from kiosk.faces.desk.dossier import Dossier
from kiosk.faces.desk.enums import Desk
from kiosk.faces.desk.hub import DeskHub
from kiosk.faces.desk.notices import DeskNotices
from kiosk.faces.desk.person import DeskPerson
from kiosk.faces.desk.printers import DeskPrinters
from kiosk.faces.desk.reason import DeskReason
from kiosk.faces.desk.renewal import Renewal
from kiosk.faces.desk.result import Result
from kiosk.faces.desk.search import DeskSearch
from kiosk.faces.desk.snapshot import DeskSnapshot, Shown
from kiosk.faces.desk.staff import DeskStaff, Guard
from kiosk.faces.desk.strip import DeskStrip
from kiosk.faces.desk.telling import Telling
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.desk.verdict import DeskVerdict
from kiosk.faces.desk.walk_in import DeskWalkIn
from kiosk.faces.language import Language


class Parts:
    """All that stands on the screen; ``snapshot`` is what was read last."""

    def __init__(
        self,
        actions: DeskActions,
        language: Language,
        guard: Guard | None,
        face: QObject,
    ) -> None:
        self._place, self._language = actions.place, language
        self.snapshot: DeskSnapshot | None = None
        self.trouble = DeskTrouble(face)
        self._renewal = Renewal(actions, self.trouble, self._shown, self._freshen)
        with_trouble = (actions, self.trouble)
        seen_to = (*with_trouble, self.refresh, face)
        self.staff = DeskStaff(*with_trouble, guard, face)
        self.search = DeskSearch(*with_trouble, face)
        self.person = DeskPerson(face)
        self.verdict = DeskVerdict(face)
        self.reason = DeskReason(*with_trouble, self.show, face)
        self.walk_in = DeskWalkIn(*with_trouble, self.welcome, face)
        self.conflicts = DeskConflicts(*seen_to)
        self.notices = DeskNotices(*seen_to)
        self.printers = DeskPrinters(*seen_to)
        self.strip = DeskStrip(face)
        self.bar = DeskBar(self._place, self.trouble, face)
        self.bar.ticked.connect(self._look_at_clock)
        self.hub = DeskHub(face)

    @property
    def asking(self) -> bool:
        """Whether a form is open, which has an Enter of its own."""
        return bool(self.reason.kind or self.walk_in.shown or self.conflicts.shown)

    @property
    def step(self) -> Desk.Step:
        """Say what Enter does next.

        An open form has an Enter of its own; who was refused would only be refused
        again, and who was just taken out would only be let in again.
        """
        if self.asking or self.staff.asked:
            return Desk.Step.NONE
        if self.search.browsing:
            return Desk.Step.CHOOSE
        if self.bar.leaving:
            inside = self.person.standing == "inside"
            return Desk.Step.LEAVE if inside else Desk.Step.NONE
        settled = self.verdict.overridable or self.verdict.key == "undone"
        may = self.person.mayCheckIn and not settled
        return Desk.Step.CHECK_IN if may else Desk.Step.NONE

    def begin_walk_in(self, snapshot: DeskSnapshot, language: str) -> None:
        """Open the form for a walk-in, with the name that was typed."""
        self.close_forms()
        name = self.search.text if self.search.browsing else ""
        self.walk_in.open(name, snapshot, language)

    def close_forms(self) -> None:
        """Ask for nothing."""
        self.reason.close()
        self.walk_in.close()
        self.conflicts.close()

    def refresh(self) -> None:
        """Read anew what others may have changed."""
        self._renewal.ask()

    def show(self, result: Result) -> None:
        """Show what became of something, in place of what was there."""
        self.trouble.dismiss()
        if not self.asking:
            self.staff.rest()
        self.verdict.put(result, self._language.code)
        if result.dossier is not None:
            self.put(result.dossier)
        else:
            self.person.clear()
        self.refresh()

    def show_scan(self, result: Result) -> None:
        """Show a scan's verdict: the queue has moved on from who was looked for."""
        if not self.search.browsing:
            self.search.find("")
        self.show(result)

    def welcome(self, result: Result) -> None:
        """Show a walk-in's verdict, whose name was typed in the search."""
        self.search.find("")
        self.show(result)

    def open(self, dossier: Dossier) -> None:
        """Show somebody of whom nothing was said yet."""
        self.verdict.clear()
        self.put(dossier)

    def put(self, dossier: Dossier) -> None:
        """Show somebody."""
        self.person.put(dossier, self.telling(dossier.event))

    def telling(self, event: Event) -> Telling:
        """Tell things at this moment, in the language that is spoken."""
        return Telling(event, self._place.clock.now(), self._language.code)

    def retell(self) -> None:
        """Say everything in the language that is spoken now."""
        self.verdict.retell(self._language.code)
        if self.person.dossier is not None:
            self.put(self.person.dossier)
        if self.snapshot is not None:
            self._tell(self.snapshot)

    def _shown(self) -> Shown:
        return Shown(
            who=self.person.id,
            listed=self.search.ids,
            conflicts=self.conflicts.shown,
        )

    def _freshen(self, snapshot: DeskSnapshot) -> None:
        self._tell(snapshot)
        self.printers.put(snapshot, self.person.id)
        self.search.freshen(snapshot.hits)
        if (
            snapshot.dossier
            and snapshot.dossier.person.registration.id == self.person.id
        ):
            self.put(snapshot.dossier)

    def _look_at_clock(self) -> None:
        if self.snapshot is not None:
            self.notices.look_at_clock(self.telling(self.snapshot.event))

    def _tell(self, snapshot: DeskSnapshot) -> None:
        """Say what is true now."""
        self.snapshot, telling = snapshot, self.telling(snapshot.event)
        self.staff.put(snapshot)
        self.bar.put(snapshot, telling.language)
        self.hub.put(snapshot.standing, telling)
        self.notices.put(snapshot, telling)
        self.conflicts.put(snapshot, telling)
        self.strip.put(snapshot, telling)
