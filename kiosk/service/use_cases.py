"""All use cases of one station, wired once for the command line and the faces."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.domain.ticket import EventKey
from kiosk.service.people_use_cases import PeopleUseCases
from kiosk.service.ports import Signer, Store
from kiosk.service.ports.pins import AttemptTimes, PinHashes

if TYPE_CHECKING:
    from kiosk.service.add_person import AddPerson
    from kiosk.service.announce import Announce, EndAnnouncements
    from kiosk.service.call_for_help import (
        AnswerHelpCall,
        CallForHelp,
        OpenDeskCase,
        WithdrawHelpCall,
    )
    from kiosk.service.check_in import CheckIn
    from kiosk.service.check_in_party import CheckInParty
    from kiosk.service.close_event import CloseEvent
    from kiosk.service.edit_programme import EditProgramme
    from kiosk.service.evacuate import BeginEvacuation, EndEvacuation
    from kiosk.service.find_own_registration import FindOwnRegistration
    from kiosk.service.identify_staff import IdentifyStaff
    from kiosk.service.import_event import ImportEvent
    from kiosk.service.issue_certificates import IssueCertificates
    from kiosk.service.issue_tickets import IssueTickets, RotateKey
    from kiosk.service.mail_queue import MailQueue
    from kiosk.service.make_door_list import MakeDoorList
    from kiosk.service.manage_staff import (
        AddStaffMember,
        FindStaffCode,
        RemoveStaffMember,
    )
    from kiosk.service.new_event import NewEvent
    from kiosk.service.prepare_badges import PrepareBadges
    from kiosk.service.print_badge import PrintBadge
    from kiosk.service.queue_mail import QueueMail
    from kiosk.service.record_staff_action import RecordStaffAction
    from kiosk.service.refill_printer import RefillPrinter
    from kiosk.service.register_walk_in import RegisterWalkIn
    from kiosk.service.resolve_conflict import ResolveConflict
    from kiosk.service.settle_badge import SettleBadge
    from kiosk.service.undo import UndoScan


@dataclass(frozen=True, kw_only=True)
class UseCases(PeopleUseCases):
    """The use cases; the code of each is loaded when it is first used.

    ``own_store`` has the badges and printers of this PC, ``store`` all else; ``badges``
    is whether a check-in queues one.
    """

    own_store: Store
    signer: Signer
    make_key: Callable[[str, int], EventKey]
    pins: PinHashes
    wrong_pins: AttemptTimes
    own_searches: AttemptTimes
    badges: bool = True

    @cached_property
    def check_in(self) -> "CheckIn":
        """Decides every scan."""
        from kiosk.service.check_in import CheckIn
        from kiosk.service.watch_codes import WatchCodes

        watch = WatchCodes(self.call_for_help, self.record_staff_action)
        return CheckIn(
            self.store, self.signer, self.clock, badges=self.badges, watch=watch
        )

    @cached_property
    def add_person(self) -> "AddPerson":
        """Adds a person beforehand."""
        from kiosk.service.add_person import AddPerson

        return AddPerson(self.store, self.clock, self.check_in)

    @cached_property
    def check_in_party(self) -> "CheckInParty":
        """Checks in all of a party."""
        from kiosk.service.check_in_party import CheckInParty

        return CheckInParty(self.store, self.check_in)

    @cached_property
    def undo_scan(self) -> "UndoScan":
        """Undoes a scan."""
        from kiosk.service.undo import UndoScan

        return UndoScan(self.store, self.clock)

    @cached_property
    def register_walk_in(self) -> "RegisterWalkIn":
        """Registers a walk-in and checks them in."""
        from kiosk.service.register_walk_in import RegisterWalkIn

        return RegisterWalkIn(self.store, self.check_in)

    @cached_property
    def find_own_registration(self) -> "FindOwnRegistration":
        """Finds the registration of a guest without a code."""
        from kiosk.service.find_own_registration import FindOwnRegistration

        return FindOwnRegistration(self.store, self.clock, self.own_searches)

    @cached_property
    def close_event(self) -> "CloseEvent":
        """Writes the automatic exits."""
        from kiosk.service.close_event import CloseEvent

        return CloseEvent(self.store, self.clock)

    @cached_property
    def make_door_list(self) -> "MakeDoorList":
        """Lists who is inside, and who did not come."""
        from kiosk.service.make_door_list import MakeDoorList

        return MakeDoorList(self.store, self.clock)

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
    def resolve_conflict(self) -> "ResolveConflict":
        """Resolves a conflict."""
        from kiosk.service.resolve_conflict import ResolveConflict

        return ResolveConflict(self.store, self.clock)

    @cached_property
    def print_badge(self) -> "PrintBadge":
        """Queues a badge on request."""
        from kiosk.service.print_badge import PrintBadge

        return PrintBadge(self.store, self.clock)

    @cached_property
    def prepare_badges(self) -> "PrepareBadges":
        """Queues the badges of those who have none."""
        from kiosk.service.prepare_badges import PrepareBadges

        return PrepareBadges(self.store, self.clock)

    @cached_property
    def settle_badge(self) -> "SettleBadge":
        """Settles an uncertain badge."""
        from kiosk.service.settle_badge import SettleBadge

        return SettleBadge(self.own_store, self.clock)

    @cached_property
    def refill_printer(self) -> "RefillPrinter":
        """Records a new roll of labels."""
        from kiosk.service.refill_printer import RefillPrinter

        return RefillPrinter(self.own_store, self.clock)

    @cached_property
    def announce(self) -> "Announce":
        """Announces something on every screen."""
        from kiosk.service.announce import Announce

        return Announce(self.store, self.clock)

    @cached_property
    def end_announcements(self) -> "EndAnnouncements":
        """Ends announcements."""
        from kiosk.service.announce import EndAnnouncements

        return EndAnnouncements(self.store, self.clock)

    @cached_property
    def begin_evacuation(self) -> "BeginEvacuation":
        """Begins an evacuation."""
        from kiosk.service.evacuate import BeginEvacuation

        return BeginEvacuation(self.store, self.clock)

    @cached_property
    def end_evacuation(self) -> "EndEvacuation":
        """Ends an evacuation."""
        from kiosk.service.evacuate import EndEvacuation

        return EndEvacuation(self.store, self.clock)

    @cached_property
    def call_for_help(self) -> "CallForHelp":
        """Calls the desk to a station."""
        from kiosk.service.call_for_help import CallForHelp

        return CallForHelp(self.store, self.clock)

    @cached_property
    def open_desk_case(self) -> "OpenDeskCase":
        """Opens the case of a guest whom a screen sends to the desk."""
        from kiosk.service.call_for_help import OpenDeskCase

        return OpenDeskCase(self.store, self.clock)

    @cached_property
    def withdraw_help_call(self) -> "WithdrawHelpCall":
        """Withdraws a station's call for help."""
        from kiosk.service.call_for_help import WithdrawHelpCall

        return WithdrawHelpCall(self.store, self.clock)

    @cached_property
    def answer_help_call(self) -> "AnswerHelpCall":
        """Answers a call for help."""
        from kiosk.service.call_for_help import AnswerHelpCall

        return AnswerHelpCall(self.store, self.clock)

    @cached_property
    def import_event(self) -> "ImportEvent":
        """Stores an event and its programme."""
        from kiosk.service.import_event import ImportEvent

        return ImportEvent(self.store, self.make_key)

    @cached_property
    def new_event(self) -> "NewEvent":
        """Makes a new event without a file."""
        from kiosk.service.new_event import NewEvent

        return NewEvent(self.store, self.import_event)

    @cached_property
    def edit_programme(self) -> "EditProgramme":
        """Changes the programme."""
        from kiosk.service.edit_programme import EditProgramme

        return EditProgramme(self.store)

    @cached_property
    def issue_tickets(self) -> "IssueTickets":
        """Issues tickets."""
        from kiosk.service.issue_tickets import IssueTickets

        return IssueTickets(self.store, self.signer, self.clock)

    @cached_property
    def rotate_key(self) -> "RotateKey":
        """Makes a new key for an event's tickets."""
        from kiosk.service.issue_tickets import RotateKey

        return RotateKey(self.store, self.clock, self.make_key)

    @cached_property
    def identify_staff(self) -> "IdentifyStaff":
        """Identifies a member of the staff by PIN or staff code."""
        from kiosk.service.identify_staff import IdentifyStaff

        return IdentifyStaff(self.store, self.clock, self.pins, self.wrong_pins)

    @cached_property
    def record_staff_action(self) -> "RecordStaffAction":
        """Records in the ledger what staff do beside scanning."""
        from kiosk.service.record_staff_action import RecordStaffAction

        return RecordStaffAction(self.store, self.clock)

    @cached_property
    def add_staff_member(self) -> "AddStaffMember":
        """Adds a member of the staff."""
        from kiosk.service.manage_staff import AddStaffMember

        return AddStaffMember(self.store, self.pins)

    @cached_property
    def remove_staff_member(self) -> "RemoveStaffMember":
        """Removes a member of the staff."""
        from kiosk.service.manage_staff import RemoveStaffMember

        return RemoveStaffMember(self.store)

    @cached_property
    def find_staff_code(self) -> "FindStaffCode":
        """Finds a member's staff code."""
        from kiosk.service.manage_staff import FindStaffCode

        return FindStaffCode(self.store, self.clock, self.pins)
