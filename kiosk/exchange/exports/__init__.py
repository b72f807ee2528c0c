"""Exports: roster, ledger, door list and headcount."""
