"""The homeowner's room: task list, questions, papers, review and sign, status."""

from portal.homeowner import helpers, household, incomes, questions, requirements, signing, starting, status, tasks
from portal.homeowner.blueprint import homeowner

__all__ = ["helpers", "homeowner", "household", "incomes", "questions", "requirements", "signing", "starting", "status", "tasks"]
