"""What can be done: verbs with explicit dependencies, the only code that changes rows."""
