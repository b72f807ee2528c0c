"""Deciding scans, the ledger they are recorded in, and what is counted from it."""
