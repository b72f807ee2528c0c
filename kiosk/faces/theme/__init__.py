"""The design system that all faces share: colours, type, icons and controls."""
