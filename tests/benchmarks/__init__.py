"""Costs, measured by hand (``python -m tests.benchmarks.site``): ratios within one run, never a timed test."""
