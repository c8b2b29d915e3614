"""Published sample papers, where they lie beside the project: read, and compared with what is printed on them."""

import json
from collections import Counter
from pathlib import Path

import pytest

from intake.extraction.sandbox import Reader
from intake.kinds import ReadingStatus

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
HERE = pytest.mark.skipif(not SAMPLES.exists(), reason="the published sample papers are not beside this checkout")


@HERE
def test_numbers_on_the_published_text_papers_are_read_right_or_not_at_all() -> None:
    rows = [json.loads(line) for line in (SAMPLES / "truth.jsonl").read_text().splitlines()]
    told = [row for row in rows if row.get("text_layer") and row.get("figures") and row["kind"] in {"pay_stub", "bank_statement"}]
    found: Counter[str] = Counter()
    with Reader(warm=("text",)) as reader:
        for row in told:
            read = {f.name: f.text for f in reader.read(SAMPLES / row["file"])[0].figures}
            for name, value in row["figures"].items():
                if value[:1].isdigit():
                    found["missing" if name not in read else "right" if read[name] == value else "wrong"] += 1
    assert found["wrong"] == 0
    assert found["right"] >= 0.95 * found.total()


@HERE
def test_every_crafted_file_ends_in_a_named_status() -> None:
    with Reader(warm=("text",)) as reader:
        ends = {path.name: reader.read(path)[0].status for path in sorted((SAMPLES / "hostile" / "_crafted").iterdir())}
    assert ends["encrypted_aes256_userpw_secret.pdf"] is ReadingStatus.ENCRYPTED
    assert ends["zero_bytes.pdf"] is ReadingStatus.WRONG_TYPE
    assert ends["pdf_renamed.jpg"] is ReadingStatus.OK
