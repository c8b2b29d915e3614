"""The homeowner's room: task list, questions, papers, review and sign, status."""

from portal.homeowner import decision, helpers, household, incomes, questions, requirements, signing, starting, status, tasks
from portal.homeowner.blueprint import homeowner

__all__ = [
    "decision", "helpers", "homeowner", "household", "incomes", "questions", "requirements", "signing", "starting", "status", "tasks",
]
