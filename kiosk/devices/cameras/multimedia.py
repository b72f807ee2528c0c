"""Qt Multimedia prepared for a kiosk: frames in memory, and no log messages."""

import ctypes
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtMultimedia import QMediaDevices

_AV_LOG_QUIET = -8
_ALREADY_LOADED = getattr(os, "RTLD_NOLOAD", 0)


@cache
def prepare_multimedia() -> None:
    """Prepare Qt Multimedia, once; to be called before any object of it is made.

    Frames are not decoded on a graphics card: reading them back costs more.
    """
    os.environ.setdefault("QT_FFMPEG_DECODING_HW_DEVICE_TYPES", ",")
    QMediaDevices.videoInputs()  # loads FFmpeg
    _silence_ffmpeg()


def _silence_ffmpeg() -> None:
    """Keep FFmpeg, where it is loaded, from writing to standard error by itself."""
    libraries = Path(PySide6.__file__).parent.rglob("*avutil*")
    for library in sorted(libraries, reverse=True):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(str(library), _ALREADY_LOADED).av_log_set_level(_AV_LOG_QUIET)
