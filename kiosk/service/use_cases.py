"""All use cases of one station, wired once for the command line and the faces."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.domain.ticket import EventKey
from kiosk.service.ports import Clock, Seal, Store
from kiosk.service.ports.staff import PinSeal, WrongPins

if TYPE_CHECKING:
    from kiosk.service.announce import Announce, EndAnnouncements
    from kiosk.service.automatic_exit import CloseEvent
    from kiosk.service.call_for_help import AnswerHelp, CallForHelp, WithdrawHelp
    from kiosk.service.check_in import CheckIn
    from kiosk.service.check_in_party import CheckInParty
    from kiosk.service.correct_name import CorrectName
    from kiosk.service.edit_programme import EditProgramme
    from kiosk.service.find_own import FindOwn
    from kiosk.service.identify import Identify
    from kiosk.service.import_event import ImportEvent
    from kiosk.service.import_roster import ImportRoster
    from kiosk.service.issue_tickets import IssueTickets, RotateKey
    from kiosk.service.keep_staff import KeepStaff, RemoveStaff, StaffCode
    from kiosk.service.list_people import ListPeople
    from kiosk.service.prepare_badges import PrepareBadges
    from kiosk.service.print_badge import PrintBadge
    from kiosk.service.refill_printer import RefillPrinter
    from kiosk.service.resolve_conflict import ResolveConflict
    from kiosk.service.settle_badge import SettleBadge
    from kiosk.service.undo import UndoScan
    from kiosk.service.walk_in import RegisterWalkIn


@dataclass(frozen=True, kw_only=True)
class UseCases:
    """What people do here; the code of each is loaded when it is first asked for.

    ``own_store`` keeps the badges and printers of this PC, ``store`` all else;
    ``badges`` says whether a check-in queues one.
    """

    store: Store
    own_store: Store
    clock: Clock
    seal: Seal
    make_key: Callable[[str, int], EventKey]
    pins: PinSeal
    wrong_pins: WrongPins
    badges: bool = True

    @cached_property
    def check_in(self) -> "CheckIn":
        """Decides every scan."""
        from kiosk.service.check_in import CheckIn

        return CheckIn(self.store, self.seal, self.clock, badges=self.badges)

    @cached_property
    def check_in_party(self) -> "CheckInParty":
        """Checks in all of a party."""
        from kiosk.service.check_in_party import CheckInParty

        return CheckInParty(self.store, self.check_in)

    @cached_property
    def undo(self) -> "UndoScan":
        """Takes an entry back."""
        from kiosk.service.undo import UndoScan

        return UndoScan(self.store, self.clock)

    @cached_property
    def walk_in(self) -> "RegisterWalkIn":
        """Registers somebody and checks them in."""
        from kiosk.service.walk_in import RegisterWalkIn

        return RegisterWalkIn(self.store, self.check_in)

    @cached_property
    def find_own(self) -> "FindOwn":
        """Finds the registration of a guest without a code."""
        from kiosk.service.find_own import FindOwn

        return FindOwn(self.store)

    @cached_property
    def close_event(self) -> "CloseEvent":
        """Writes the automatic exits."""
        from kiosk.service.automatic_exit import CloseEvent

        return CloseEvent(self.store, self.clock)

    @cached_property
    def list_people(self) -> "ListPeople":
        """Lists who is inside, and who did not come."""
        from kiosk.service.list_people import ListPeople

        return ListPeople(self.store, self.clock)

    @cached_property
    def correct_name(self) -> "CorrectName":
        """Puts a name right."""
        from kiosk.service.correct_name import CorrectName

        return CorrectName(self.store, self.clock)

    @cached_property
    def resolve_conflict(self) -> "ResolveConflict":
        """Closes a conflict that somebody has looked into."""
        from kiosk.service.resolve_conflict import ResolveConflict

        return ResolveConflict(self.store, self.clock)

    @cached_property
    def print_badge(self) -> "PrintBadge":
        """Queues a badge that somebody asks for."""
        from kiosk.service.print_badge import PrintBadge

        return PrintBadge(self.store, self.clock)

    @cached_property
    def prepare_badges(self) -> "PrepareBadges":
        """Queues the badges of those who have none."""
        from kiosk.service.prepare_badges import PrepareBadges

        return PrepareBadges(self.store, self.clock)

    @cached_property
    def settle_badge(self) -> "SettleBadge":
        """Settles a badge that may or may not have come out."""
        from kiosk.service.settle_badge import SettleBadge

        return SettleBadge(self.own_store, self.clock)

    @cached_property
    def refill_printer(self) -> "RefillPrinter":
        """Notes a new roll of labels."""
        from kiosk.service.refill_printer import RefillPrinter

        return RefillPrinter(self.own_store, self.clock)

    @cached_property
    def announce(self) -> "Announce":
        """Announces something on every screen."""
        from kiosk.service.announce import Announce

        return Announce(self.store, self.clock)

    @cached_property
    def end_announcements(self) -> "EndAnnouncements":
        """Takes announcements back."""
        from kiosk.service.announce import EndAnnouncements

        return EndAnnouncements(self.store, self.clock)

    @cached_property
    def call_for_help(self) -> "CallForHelp":
        """Calls the desk to a station."""
        from kiosk.service.call_for_help import CallForHelp

        return CallForHelp(self.store, self.clock)

    @cached_property
    def withdraw_help(self) -> "WithdrawHelp":
        """Takes a station's call for help back."""
        from kiosk.service.call_for_help import WithdrawHelp

        return WithdrawHelp(self.store, self.clock)

    @cached_property
    def answer_help(self) -> "AnswerHelp":
        """Tells a guest who calls for help that somebody comes."""
        from kiosk.service.call_for_help import AnswerHelp

        return AnswerHelp(self.store, self.clock)

    @cached_property
    def import_event(self) -> "ImportEvent":
        """Keeps an event and its programme."""
        from kiosk.service.import_event import ImportEvent

        return ImportEvent(self.store, self.make_key)

    @cached_property
    def edit_programme(self) -> "EditProgramme":
        """Changes the programme."""
        from kiosk.service.edit_programme import EditProgramme

        return EditProgramme(self.store)

    @cached_property
    def import_roster(self) -> "ImportRoster":
        """Keeps the people of a roster."""
        from kiosk.service.import_roster import ImportRoster

        return ImportRoster(self.store, self.clock)

    @cached_property
    def issue_tickets(self) -> "IssueTickets":
        """Issues tickets."""
        from kiosk.service.issue_tickets import IssueTickets

        return IssueTickets(self.store, self.seal, self.clock)

    @cached_property
    def rotate_key(self) -> "RotateKey":
        """Makes a new key for an event's tickets."""
        from kiosk.service.issue_tickets import RotateKey

        return RotateKey(self.store, self.clock, self.make_key)

    @cached_property
    def identify(self) -> "Identify":
        """Tells whose PIN or staff code it is."""
        from kiosk.service.identify import Identify

        return Identify(self.store, self.clock, self.pins, self.wrong_pins)

    @cached_property
    def keep_staff(self) -> "KeepStaff":
        """Keeps somebody on the staff."""
        from kiosk.service.keep_staff import KeepStaff

        return KeepStaff(self.store, self.pins)

    @cached_property
    def remove_staff(self) -> "RemoveStaff":
        """Takes somebody off the staff."""
        from kiosk.service.keep_staff import RemoveStaff

        return RemoveStaff(self.store)

    @cached_property
    def staff_code(self) -> "StaffCode":
        """Finds what a staff card says."""
        from kiosk.service.keep_staff import StaffCode

        return StaffCode(self.store, self.pins)
