"""Handheld scanners on serial ports, by cable or by USB."""
