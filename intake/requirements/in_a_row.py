"""Bank statements where months in a row are asked for: how many they are, and what each one's place among the others shows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from intake.kinds import Outcome
from intake.requirements.evidence import Finding, Verdict, statement_of
from intake.statements.model import by_account
from intake.statements.months import Step, follow, months_covered

# The worst first.
GRAVITY = (Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.PASS)


def months_of(verdicts: Iterable[Verdict]) -> int:
    """The most months in a row that these statements cover."""
    return months_covered(statement_of(verdict.paper) for verdict in verdicts)


def with_months(judged: Sequence[Verdict], counted: Sequence[Verdict], *, enough: bool) -> tuple[Verdict, ...]:
    """The same verdicts, those of the statements that count with what was found between them.

    A gap fails no paper by itself: it is why they are not enough.
    """
    statements = tuple(statement_of(verdict.paper) for verdict in counted)
    found: dict[str, list[Finding]] = defaultdict(list)
    for account in by_account(statements):
        beside: dict[str, list[Step]] = defaultdict(list)
        for step in follow(account).steps:
            beside[step.before].append(step)
            beside[step.after].append(step)
        for document_id, steps in beside.items():
            found[document_id] += _findings(document_id, min(steps, key=lambda step: GRAVITY.index(step.outcome)))
    accounts = sorted({statement.last4 for statement in statements} - {""})
    if len(accounts) > 1 and not enough:
        for statement in statements:
            found[statement.key].append(Finding("one_account", Outcome.FAIL, statement.key, ", ".join(accounts)))
    return tuple(replace(each, findings=(*each.findings, *found.get(each.paper.document_id, ()))) for each in judged)


def _findings(document_id: str, step: Step) -> Iterable[Finding]:
    missing = "/".join(day.isoformat() for day in step.missing or ())
    yield Finding("consecutive", step.outcome, document_id, missing)
    if step.balances is not None:
        carried = Outcome.PASS if step.carries_over else Outcome.INCONCLUSIVE
        yield Finding("balances_carry_over", carried, document_id, "/".join(f"{balance:.2f}" for balance in step.balances))
