"""Spoils small papers of every sort in every way, reads each through the real limited children, and prints how they ended.

Run by hand: ``python -m tests.drills.fuzz [--files 500] [--seed 1] [--keep FOLDER]``; the same seed spoils the same papers in the same
ways. It fails when a reading hangs, raises, goes over its memory, or when a healthy paper is no longer read. ``--keep`` keeps the files
that did.
"""

import argparse
import os
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from PIL import Image

from intake.extraction.hands import LEAST_CONCLUDING
from intake.extraction.isolation import ADDRESS_SPACE, MIB
from intake.extraction.patience import WORDLESS_SECONDS
from intake.extraction.sandbox import Reader
from intake.kinds import DocumentKind, ReadingStatus
from tests.intake.extraction import lying
from tests.intake.extraction.drawn import STUB, lines, pdf, picture, saved
from tests.watching import Peaks, Watch, cpu_seconds

# Of CPU, because a busy machine is no fault of the file: what reading without words may take, and the conclusions.
HANG_SECONDS = WORDLESS_SECONDS + LEAST_CONCLUDING
HUGE = (b"-1", b"0", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e400", b"-0.0000001")

Spoil = Callable[[bytes, Random], bytes]


def seeds(folder: Path) -> dict[str, bytes]:
    """Healthy papers of every sort that is read, as small as they come."""
    text = pdf([STUB, lines("Page 2 of 2")])
    photograph = picture(text, 60)
    forms = {name: saved(photograph, folder / f"paper.{name}", form).read_bytes() for name, form in
             (("jpg", "JPEG"), ("png", "PNG"), ("heic", "HEIF"))}  # fmt: skip
    scan = lying.drawn(lying.image(photograph.convert("L").resize((300, 388))))
    return {
        "text.pdf": text,
        "mixed.pdf": lying.drawn(lying.stub, lying.image(Image.new("RGB", (40, 20), "navy"), 50, 405, 200, 25)),
        "scan.pdf": scan,
        "garbled.pdf": lying.said_otherwise(pdf([STUB])),
        **{f"photograph.{name}": data for name, data in forms.items()},
    }


def cut(data: bytes, dice: Random) -> bytes:
    """Ends too soon."""
    return data[: dice.randrange(1, len(data))]


def flipped(data: bytes, dice: Random) -> bytes:
    """Some bytes are others."""
    out = bytearray(data)
    for _ in range(dice.choice((1, 4, 30, 300))):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def spliced(data: bytes, dice: Random) -> bytes:
    """A part of it stands somewhere else, over what was there or between."""
    start, at = dice.randrange(len(data)), dice.randrange(len(data))
    part = data[start : start + dice.randrange(1, 2000)]
    return data[:at] + part + data[at + dice.choice((0, len(part))) :]


def without(data: bytes, dice: Random) -> bytes:
    """A part of it is gone."""
    at = dice.randrange(len(data))
    return data[:at] + data[at + dice.randrange(1, 500) :]


def huge_numbers(data: bytes, dice: Random) -> bytes:
    """Numbers of its dictionaries are larger, smaller or stranger than any."""
    numbers = list(re.finditer(rb"(?<![\w.])\d+(?=[ \]/>\r\n])", data))
    for number in sorted(dice.sample(numbers, min(len(numbers), dice.choice((1, 3, 12)))), key=lambda found: -found.start()):
        data = data[: number.start()] + dice.choice(HUGE) + data[number.end() :]
    return data


def objects_of(data: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(rb"\d+ 0 obj.*?endobj", data, re.DOTALL))


def doubled_objects(data: bytes, dice: Random) -> bytes:
    """An object is there twice, or a hundred times, also under the number of another."""
    some = objects_of(data)
    if not some:
        return spliced(data, dice)
    one, other = dice.choice(some)[0], dice.choice(some)[0]
    under = other[: other.index(b" ")] + one[one.index(b" ") :]
    return data + b"\n" + (b"\n" + under) * dice.choice((1, 2, 100)) + b"\ntrailer <</Root 1 0 R>>\n%%EOF"


def swapped_streams(data: bytes, dice: Random) -> bytes:
    """Two streams hold what the other should."""
    streams = list(re.finditer(rb"(?<=stream\n).*?(?=endstream)", data, re.DOTALL))
    if len(streams) < 2:
        return spliced(data, dice)
    first, second = sorted(dice.sample(streams, 2), key=lambda found: found.start())
    return data[: first.start()] + second[0] + data[first.end() : second.start()] + first[0] + data[second.end() :]


def crossed_references(data: bytes, dice: Random) -> bytes:
    """References point to other objects, to themselves, or to none."""
    count = len(objects_of(data)) + 2
    return re.sub(rb"\b\d+(?= 0 R)", lambda found: b"%d" % dice.randrange(count) if dice.random() < 0.3 else found[0], data)


def random_table(data: bytes, dice: Random) -> bytes:
    """The table of where objects lie says anything."""
    spoilt = re.sub(rb"\d{10}(?= \d{5} [nf])", lambda _: b"%010d" % dice.randrange(2 * len(data)), data)
    return re.sub(rb"startxref\s+\d+", lambda _: b"startxref\n%d" % dice.randrange(2 * len(data)), spoilt)


def deeply_nested(data: bytes, dice: Random) -> bytes:
    """Somewhere lists or dictionaries hold each other thousands deep."""
    levels = dice.choice((50, 2_000, 60_000))
    opens, closes = dice.choice(((b"[", b"]"), (b"<</A", b">>"), (b"q ", b"Q "), (b"(", b")")))
    at = dice.choice([found.start() for found in re.finditer(rb"[/\[]", data)] or [len(data) // 2])
    return data[:at] + opens * levels + closes * dice.choice((0, levels)) + data[at:]


WAYS: Sequence[Spoil] = (
    cut, flipped, spliced, without, huge_numbers, doubled_objects, swapped_streams, crossed_references, random_table, deeply_nested,
)  # fmt: skip


def mutants(count: int, seed: int, healthy: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """So many spoilt papers, each of one sort spoilt in one way, or in two; which, the seed alone decides."""
    made = []
    for number in range(count):
        dice = Random(f"{seed} {number}")
        name, data = dice.choice(sorted(healthy.items()))
        ways = dice.sample(WAYS, dice.choice((1, 1, 2)))
        for way in ways:
            data = way(data, dice) if data else data
        made.append((f"{number:05}-{'-'.join(way.__name__ for way in ways)}-{name}", data))
    return made


def main() -> None:
    """Read them all, print what came of it, and say by the exit whether every one kept to its limits."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, default=500)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", type=Path, help="a folder for the files that hung or broke something")
    options = asked.parse_args()
    endings: Counter[ReadingStatus] = Counter()
    slowest: list[tuple[float, float, str, str]] = []
    peaks = Peaks(set(ADDRESS_SPACE))
    failed: dict[str, list[str]] = {"hung": [], "raised": [], "left the reader unable to read a healthy paper": []}
    with tempfile.TemporaryDirectory() as name, Watch(peaks.see), Reader(warm=("text", "picture")) as reader:
        folder = Path(name)
        healthy = seeds(folder)
        paper, sent = folder / "healthy.pdf", folder / "sent"
        paper.write_bytes(healthy["text.pdf"])
        reader.read(paper)
        for number, (title, data) in enumerate(mutants(options.files, options.seed, healthy)):
            sent.write_bytes(data)
            peaks.file = title
            began, used = time.monotonic(), cpu_seconds(os.getpid())
            try:
                status = reader.read(sent)[0].status
                endings[status] += 1
                slowest.append((cpu_seconds(os.getpid()) - used, time.monotonic() - began, title, status.value))
            except Exception:
                traceback.print_exc()
                failed["raised"].append(title)
            if cpu_seconds(os.getpid()) - used > HANG_SECONDS:
                failed["hung"].append(title)
            if number % 50 == 49 and reader.read(paper)[0].kind is not DocumentKind.PAY_STUB:
                failed["left the reader unable to read a healthy paper"].append(title)
            if options.keep and any(title in titles for titles in failed.values()):
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / title).write_bytes(data)
    print(f"{options.files} files of seed {options.seed}")
    for status, count in endings.most_common():
        print(f"{count:>5}  {status.value}")
    for seconds, passed, title, ended in sorted(slowest, reverse=True)[:10]:
        print(f"{seconds:>7.1f} s of CPU {passed:>7.1f} s passed  {ended:<14} {title}")
    for what, titles in failed.items():
        print(f"{what}: {titles or 'none'}")
    for work in sorted(set(peaks.asked_for) & set(ADDRESS_SPACE)):
        print(
            f"memory of {work}: {peaks.in_use[work] / 1024:.0f} MiB in use, {peaks.asked_for[work] / 1024:.0f} asked for by"
            f" {peaks.file_of[work] or 'a healthy paper'}, {ADDRESS_SPACE[work] // MIB} allowed"
        )
    sys.exit(any(failed.values()))


if __name__ == "__main__":
    main()
