"""The specialist's room: queue, review desk, case, the doors that are not the web."""
