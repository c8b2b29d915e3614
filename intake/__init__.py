"""Foothold's core: mortgages, papers and deadlines, with no knowledge of the web."""
