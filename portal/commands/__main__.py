"""Lets ``python -m portal.commands`` do what ``foothold`` does."""

from portal.commands import main

main()
