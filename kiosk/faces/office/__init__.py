"""The office: everything before and after the evening, for somebody at a desk."""
