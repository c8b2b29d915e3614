"""Reading papers: from a file of bytes to figures that know where they were read."""
