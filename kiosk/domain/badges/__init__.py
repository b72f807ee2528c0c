"""Badges: what is printed on one, its print job, and the printer it goes to."""
