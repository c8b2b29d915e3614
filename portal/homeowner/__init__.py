"""The homeowner's room: task list, questions, papers, review and sign, status."""
