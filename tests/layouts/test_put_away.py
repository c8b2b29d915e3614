"""A publisher's papers are read without the words known only from them."""

import json
from pathlib import Path

from tests.layouts import put_away
from tests.layouts.catalogue import layouts_of


def a_folder(at: Path, count: int = 2) -> Path:
    """Two publishers, a pay stub of each."""
    lines = []
    stubs = [layout for layout in layouts_of("first_printing") if layout.specimen(0).kind == "pay_stub"][:count]
    for number, layout in enumerate(stubs):
        specimen = layout.specimen(0)
        (at / f"{number}.pdf").write_bytes(specimen.pdf)
        lines.append({
            "file": f"{number}.pdf", "kind": specimen.kind, "source": f"publisher {number}: a stub", "text_layer": True,
            "figures": specimen.truth,
        })
    (at / "truth.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    return at


def test_a_word_put_away_is_not_looked_for(tmp_path: Path) -> None:
    papers = list(put_away.strangers(a_folder(tmp_path)))
    assert [paper.publisher for paper in papers] == ["publisher 0", "publisher 1"]
    known = put_away.phrases(papers)
    assert "gross pay" in known
    with put_away.asking(lambda phrase: True):
        everything = put_away.tallied(papers)
    with put_away.asking(lambda phrase: phrase not in known):
        nothing = put_away.tallied(papers)
    assert everything["numbers found"] > 5
    assert nothing["numbers found"] < everything["numbers found"] / 2
