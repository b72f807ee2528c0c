"""The numbers of IPP that kiosk uses, each with its specification."""

from enum import IntEnum


class IppOperation(IntEnum):
    """Operations (RFC 8011, 5.4.15; CUPS: Implementation of IPP)."""

    PRINT_JOB = 0x0002
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class IppStatus(IntEnum):
    """Status codes (RFC 8011, B.1); from 0x0200 on they are refusals."""

    REDIRECTION = 0x0200
    ERROR_NOT_FOUND = 0x0406
    ERROR_SERVICE_UNAVAILABLE = 0x0502
    ERROR_TEMPORARY = 0x0505
    ERROR_NOT_ACCEPTING_JOBS = 0x0506
    ERROR_BUSY = 0x0507
    ERROR_TOO_MANY_JOBS = 0x050B


class IppTag(IntEnum):
    """Groups of attributes, and the kinds of their values (RFC 8010, 3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RESOLUTION = 0x32
    RANGE = 0x33
    BEGIN_COLLECTION = 0x34
    TEXT_LANG = 0x35
    NAME_LANG = 0x36
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


class JobState(IntEnum):
    """The states of a job (RFC 8011, 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterState(IntEnum):
    """The states of a printer (RFC 8011, 5.4.11)."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5
