"""Roster files of this and other ticket systems: reading and checking."""
