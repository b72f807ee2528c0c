"""The event check-in desk of the Asser Institute."""

__version__ = "0.1.0"
