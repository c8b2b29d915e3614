"""Pictures to words: pages per minute and memory with one and two at work, beside Debian's tesseract."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from intake.extraction.sandbox import Reader
from portal.demo.households import households
from portal.demo.photographs import Photograph, photograph
from tests.watching import Watch, memory_of, work_of

PAGES = 6


class Held:
    """The largest peak of one process of some work, and the most that all of them held together, in MiB."""

    def __init__(self, work: str) -> None:
        self.work, self.largest, self.together = work, 0.0, 0.0

    def see(self, processes: list[int]) -> None:
        seen = [memory_of(process) for process in processes if work_of(process, {self.work})]
        self.largest = max([self.largest, *(memory.get("VmHWM", 0) / 1024 for memory in seen)])
        self.together = max(self.together, sum(memory.get("VmRSS", 0) / 1024 for memory in seen))


def pictures(folder: Path) -> list[tuple[Path, list[str]]]:
    """Photographs of pay stubs with the amounts printed on them."""
    stubs = [s.paper for h in households(date(2026, 11, 22)) for s in h.papers if s.paper.kind.value == "pay_stub"]
    taken = []
    for number in range(PAGES):
        paper = stubs[number % len(stubs)]
        path = folder / f"photograph-{number}.jpg"
        path.write_bytes(photograph(paper.draw(), Photograph(tilt=0.6 * number - 1.5, seed=f"photograph {number}")))
        amounts = [value for name, value in paper.truth().items() if name in {"gross_pay", "net_pay", "ytd_gross"}]
        taken.append((path, amounts))
    return taken


def compare(folder: Path) -> None:
    """Ours with one and two workers, through the real children to the figures; tesseract's text alone, where it is installed."""
    taken = pictures(folder)
    for workers in (1, 2):
        with ExitStack() as open_readers:
            readers = [open_readers.enter_context(Reader()) for _ in range(workers)]
            time.sleep(5)
            run("ours", "picture", [partial(read, reader) for reader in readers], taken)
    if not shutil.which("tesseract"):
        print("tesseract: not installed here (apt-get install tesseract-ocr), not compared")
        return
    for workers in (1, 2):
        run("tesseract", "tesseract", [tesseract] * workers, taken)


def read(reader: Reader, path: Path) -> str:
    return " ".join(figure.text for reading in reader.read(path) for figure in reading.figures)


def tesseract(path: Path) -> str:
    command = ["tesseract", str(path), "stdout", "--psm", "1"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def run(name: str, process: str, workers: Sequence[Callable[[Path], str]], taken: Sequence[tuple[Path, list[str]]]) -> None:
    """Every worker reads all the pictures; print pages a minute, memory, and how many of the amounts printed on them it gave."""

    def work(see: Callable[[Path], str]) -> list[str]:
        return [see(path) for path, _ in taken]

    held = Held(process)
    with Watch(held.see, 0.1), ThreadPoolExecutor(len(workers)) as pool:
        began = time.monotonic()
        texts = list(pool.map(work, workers))[0]
        minutes = (time.monotonic() - began) / 60
    told = [amount in text.replace(",", "") for text, (_, amounts) in zip(texts, taken, strict=True) for amount in amounts]
    print(
        f"{name:10} {len(workers)} at work   {len(taken) * len(workers) / minutes:5.1f} pages a minute   one at most"
        f" {held.largest:5.0f} MiB, together {held.together:5.0f} MiB   {sum(told)} of {len(told)} amounts found",
        flush=True,
    )
