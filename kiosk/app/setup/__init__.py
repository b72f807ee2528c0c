"""The first window: it sets a home up and opens its faces."""
