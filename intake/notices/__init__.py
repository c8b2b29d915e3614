"""What each letter to a homeowner must say, as data, and the same words as a page and as tagged PDF."""
