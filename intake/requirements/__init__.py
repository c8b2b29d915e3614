"""Which papers a programme asks for, as dated and cited data."""
