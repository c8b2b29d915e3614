"""What the bank statements of an account show together: whether their months follow one another, and which deposits are regular."""
