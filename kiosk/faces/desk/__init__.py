"""The desk's face: search, the person, the verdict, the last scans."""
