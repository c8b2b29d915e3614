"""What the processes below this one take, as the kernel tells: seconds of CPU and memory."""

import os
import re
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType


def below(process: int) -> list[int]:
    """All processes that this one started, and theirs."""
    try:
        threads = list(Path(f"/proc/{process}/task").glob("*/children"))
        children = [int(child) for thread in threads for child in thread.read_text().split()]
    except OSError:
        return []
    return [*children, *(grandchild for child in children for grandchild in below(child))]


def cpu_seconds(process: int) -> float:
    """The CPU that all below a process have had so far, those that ended among them."""
    return sum(_cpu_of(each) for each in below(process))


def _cpu_of(process: int) -> float:
    with suppress(OSError):
        said = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, said[11:15])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def work_of(process: int, works: set[str]) -> str:
    """What a mother was started for; her children bear her name."""
    with suppress(OSError):
        words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
        return next((work for work in works if work.encode() in words), "")
    return ""


def memory_of(process: int) -> dict[str, int]:
    """What a process says of its memory, in KiB: VmHWM lay in it at most, VmPeak was asked for at most, VmRSS lies in it now."""
    with suppress(OSError):
        return {name: int(size) for name, size in re.findall(r"(Vm\w+):\s+(\d+)", Path(f"/proc/{process}/status").read_text())}
    return {}


class Watch:
    """Looks at all processes below this one every so often, until the block ends."""

    def __init__(self, see: Callable[[list[int]], None], every: float = 0.05) -> None:
        self._see, self._every = see, every
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(self._every):
            self._see(below(os.getpid()))


class Peaks:
    """The most memory of one process for each sort of work, in KiB, and which file it was about."""

    def __init__(self, works: set[str]) -> None:
        self.works, self.file = works, ""
        self.in_use: Counter[str] = Counter()
        self.asked_for: Counter[str] = Counter()
        self.file_of: dict[str, str] = {}

    def see(self, processes: list[int]) -> None:
        for process in processes:
            work, memory = work_of(process, self.works), memory_of(process)
            self.in_use[work] = max(self.in_use[work], memory.get("VmHWM", 0))
            if memory.get("VmPeak", 0) > self.asked_for[work]:
                self.asked_for[work], self.file_of[work] = memory["VmPeak"], self.file
