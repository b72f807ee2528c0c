"""The entry point of ``kiosk`` and ``python -m kiosk``."""

import os
import sys
from contextlib import ExitStack

PRIVATE = 0o077
"""The umask: what kiosk writes is for this user alone."""


def main() -> None:
    """Run a command; one that opens a window shows at once that it has begun."""
    os.umask(PRIVATE)
    from kiosk.app.splash_plan import plan_splash  # noqa: PLC0415  after the umask

    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # there are none to look for
    with ExitStack() as covered:
        plan = plan_splash(sys.argv[1:])
        if plan is not None:
            from kiosk.app.splash import splash_shown  # noqa: PLC0415  loads Qt

            covered.enter_context(splash_shown(plan))
        from kiosk.app.command_line.main import main as run  # noqa: PLC0415  slow

        run()


if __name__ == "__main__":
    main()
