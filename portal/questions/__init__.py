"""The questions of the application: one form a topic, which knows what was saved and keeps what is said."""
