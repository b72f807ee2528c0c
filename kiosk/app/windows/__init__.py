"""Windows, the devices of their faces, and the processes they run in."""
