"""Where the bytes of papers are kept: one door, a directory behind it or an S3-compatible service."""
