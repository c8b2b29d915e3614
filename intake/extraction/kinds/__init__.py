"""One module for each kind of paper: its captions as data and the short code that reads its figures."""
