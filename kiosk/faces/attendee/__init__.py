"""The self-service screen for attendees: scanning, the verdict and the programme."""
