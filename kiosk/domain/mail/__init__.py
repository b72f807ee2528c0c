"""Mail to registered people: what is sent, and how far each mail has come."""
