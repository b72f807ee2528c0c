"""Cameras, and the files in place of one: from their frames to scanned codes.

Qt Multimedia logs as soon as it is imported; so its messages are filtered here.
"""

from PySide6.QtCore import QLoggingCategory

QLoggingCategory.setFilterRules(
    "qt.multimedia.symbolsresolver.warning=false\n"  # screen capture is not available
    "qt.multimedia.ffmpeg.info=false\n"  # FFmpeg's version
    "qt.multimedia.ffmpeg.mediadataholder.warning=false\n"  # no video: we report it
    "qt.multimedia.playbackengine.codec.info=false\n"  # no hardware decoding
)
