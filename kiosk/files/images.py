"""Pictures from outside opened safely: known kinds, and none that fills the memory."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 120_000_000
"""Of a picture that is opened at all: telephones take up to 108 million.

Undrafted and in colour that is 360 MB for a moment; Pillow itself stops at 179 million.
"""


class ImageError(Exception):
    """A picture cannot be opened."""


class UnknownImageError(ImageError):
    """The data are no picture of the wanted kinds."""


class DamagedImageError(ImageError):
    """The data begin as a picture and do not go on as one."""


class ImageTooLargeError(ImageError):
    """The picture has more pixels than may be opened."""

    def __init__(self, most_pixels: int) -> None:
        self.millions = most_pixels // 1_000_000
        super().__init__(f"over {self.millions} million pixels")


@contextmanager
def opened_image(
    data: bytes, kinds: tuple[str, ...], *, most_pixels: int = MOST_PIXELS
) -> Iterator[Image.Image]:
    """Open a picture of one of some kinds, in Pillow's words, while it is decoded.

    The kinds are named since some of Pillow's readers start programs. Raise ImageError
    for what is none of them, for too many pixels, and for whatever decoding meets.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=kinds) as image:
                _check_size(image, most_pixels)
                yield image
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        raise UnknownImageError from error
    except Image.DecompressionBombError as error:
        raise ImageTooLargeError(most_pixels) from error
    except Exception as error:  # a broken picture makes Pillow raise anything
        raise DamagedImageError from error


def _check_size(image: Image.Image, most_pixels: int) -> None:
    if image.width * image.height > most_pixels:
        raise ImageTooLargeError(most_pixels)
