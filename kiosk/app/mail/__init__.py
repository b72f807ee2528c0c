"""Sending mail: what each message brings, and by which server it goes."""
