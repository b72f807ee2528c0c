"""The entry point of ``kiosk`` and ``python -m kiosk``."""

import os
import sys
from contextlib import ExitStack

from kiosk.app.bytecode import cut_short_sentence, spare_full_disk

PRIVATE = 0o077
"""The umask: what kiosk writes is for this user alone."""


def main() -> None:
    """Run a command; one that opens a window shows at once that it has begun."""
    os.umask(PRIVATE)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # there are none to look for
    spare_full_disk()
    try:
        _run()
    except EOFError as error:
        if sentence := cut_short_sentence(error):
            sys.exit(sentence)
        raise


def _run() -> None:
    from kiosk.app.splash_plan import plan_splash  # noqa: PLC0415  as all that follows

    with ExitStack() as covered:
        plan = plan_splash(sys.argv[1:])
        if plan is not None:
            from kiosk.app.splash import splash_shown  # noqa: PLC0415  loads Qt

            covered.enter_context(splash_shown(plan))
        from kiosk.app.command_line.main import main as run  # noqa: PLC0415  slow

        run()


if __name__ == "__main__":
    main()
