"""The look: colours, type, icons and controls that all three faces share."""
