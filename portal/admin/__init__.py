"""The administrator's room: people, agencies, health."""
