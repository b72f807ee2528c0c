"""Rules and vocabulary of check-in; imports only the standard library."""
