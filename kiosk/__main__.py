"""Where ``kiosk`` and ``python -m kiosk`` begin."""

from kiosk.app.command_line.main import main

if __name__ == "__main__":
    main()
