"""Cameras, and what stands in for one: from their frames to codes that were held up.

Qt Multimedia speaks as soon as it is imported; so it is told here what not to say.
"""

from PySide6.QtCore import QLoggingCategory

QLoggingCategory.setFilterRules(
    "qt.multimedia.symbolsresolver.warning=false\n"  # a screen cannot be recorded here
    "qt.multimedia.ffmpeg.info=false\n"  # which FFmpeg it is
    "qt.multimedia.ffmpeg.mediadataholder.warning=false\n"  # no video: we say so, too
    "qt.multimedia.playbackengine.codec.info=false\n"  # no graphics card decodes
)
