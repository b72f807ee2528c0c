"""Certificates as others check them: a signed code, and a page that verifies it."""
