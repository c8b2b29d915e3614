"""The sample people, loans and papers that ``foothold demo`` and the tests start from; all of them made up."""
