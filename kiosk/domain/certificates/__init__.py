"""Certificates of attendance: net hours, the register, and codes that prove them."""
