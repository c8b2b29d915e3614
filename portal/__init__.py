"""The site: turns requests into intake's operations and their results into pages."""
