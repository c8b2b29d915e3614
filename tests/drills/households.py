"""A thousand made-up households in every programme: ``python -m tests.drills.households [--households 1000]``.

Two counts that must be nothing: missing lists that differ from the second statement's, and files that appear complete with one
required paper removed or spoiled in any way.
"""

import random
from collections import Counter

import click
from tqdm import tqdm

from intake.kinds import Investor
from tests.intake.requirements import second_statement as second
from tests.intake.requirements.made_up import PROGRAMMES, SPOILS, a_complete_file, a_household, as_told, some_sheets, spoiled

NOTHING = {frozenset()}
# No pay stub is unsigned, no deed grows old.
MAY_DO_NO_HARM = {"stale", "another's", "unsigned", "without its year to date"}


@click.command()
@click.option("--households", default=1000, show_default=True)
@click.option("--seed", default=20261128, show_default=True)
def drill(households: int, seed: int) -> None:
    """Both drills in every programme, with their counts."""
    counts: Counter[str] = Counter()
    chances = {investor: random.Random(f"{seed} {investor}") for investor in PROGRAMMES}
    try:
        for part in (_compare, _spoil):
            for _ in tqdm(range(households), unit="household"):
                for investor, chance in chances.items():
                    part(chance, investor, counts)
    finally:
        # Stopped early, it says what it has seen.
        for name, number in sorted(counts.items()):
            click.echo(f"{number:>9,}  {name}")


def _compare(chance: random.Random, investor: Investor | None, counts: Counter[str]) -> None:
    of = a_household(chance, investor)
    sheets = some_sheets(chance, of)
    missing = frozenset((item.key, item.person, item.source) for item in as_told(of, sheets, chance).missing)
    counts["missing lists compared"] += 1
    counts["things missing in them"] += len(missing)
    if missing not in second.missing_lists(of, sheets):
        counts["missing lists that differ"] += 1
        click.echo(f"DIFFERS {of}\n  {sheets}\n  found {sorted(map(str, missing))}\n  {second.missing_lists(of, sheets)}")


def _spoil(chance: random.Random, investor: Investor | None, counts: Counter[str]) -> None:
    of, sheets = a_complete_file(chance, investor)
    counts["complete files"] += 1
    if not as_told(of, sheets, chance).appears_complete:
        counts["complete files that do not appear so"] += 1
        click.echo(f"NOT COMPLETE {of}\n  {sheets}")
    for sheet in sheets:
        others = [other for other in sheets if other is not sheet]
        if second.missing_lists(of, others) == NOTHING:
            continue
        counts["required papers"] += 1
        for how in ("removed", *SPOILS):
            left = others if how == "removed" else [*others, spoiled(sheet, how)]
            if how in MAY_DO_NO_HARM and second.missing_lists(of, left) == NOTHING:
                continue
            counts[f"required papers {how}"] += 1
            if as_told(of, left, chance).appears_complete:
                counts["FALSE COMPLETE"] += 1
                click.echo(f"FALSE COMPLETE ({how}) {of}\n  {left}")


if __name__ == "__main__":
    drill()
