"""Synchronisation of a station with its hub: replica, outbox and worker."""
