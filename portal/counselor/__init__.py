"""The housing counselor's room: clients, authorizations, papers for many."""
