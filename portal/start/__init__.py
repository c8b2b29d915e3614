"""The public pages: what this is, who it is for, where else to turn."""
