"""The devices: cameras, scanners, printers, sound, and the documents they print."""
