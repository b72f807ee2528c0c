"""The hardware: codes from pictures, badges on paper."""
