"""What one limited child alone is borne for: a clean PDF, a package bound of many, a look at its own limits."""

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from intake.extraction.answers import count_of, object_of
from intake.extraction.children import Child, Ended, Mother
from intake.extraction.opening import type_of_bytes

PACKAGE_SECONDS = 120.0


def clean_pdf(path: Path, out: Path) -> int:
    """Any received file as a PDF that only shows pages; how many, 0 (and no file) when it cannot be made."""
    with path.open("rb") as file:
        what = type_of_bytes(file.read(1024))
        if what is None:
            return 0
        work, do = ("package", "clean") if what == "pdf" else ("picture", "photograph_as_pdf")
        return _written(work, {"do": do}, [file.fileno()], out)


def bind_package(parts: Sequence[tuple[str, Path]], out: Path) -> int:
    """Cleaned parts as one bookmarked PDF; how many pages, 0 (and no file) when it cannot be made."""
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("rb")).fileno() for _, path in parts]
        return _written("package", {"do": "bind", "titles": [title[:200] for title, _ in parts]}, files, out)


def _written(work: str, job: dict[str, Any], files: Sequence[int], out: Path) -> int:
    try:
        with out.open("wb") as target, _only_child(work) as child:
            child.begin(job, [*files, target.fileno()])
            pages = count_of(object_of(child.answer(time.monotonic() + PACKAGE_SECONDS)).get("pages"), 1_000_000)
    except Ended:
        pages = 0
    if not pages:
        out.unlink(missing_ok=True)
    return pages


def isolation_layers() -> dict[str, bool]:
    """Which limits a child really has on this machine: asked of a child, not assumed."""
    try:
        with _only_child("text") as child:
            child.begin({"do": "probe"}, [])
            said = object_of(child.layers)
    except Ended:
        said = {}
    names = ("rlimits", "no_new_privs", "empty_environment", "user_namespace", "network_namespace", "landlock")
    return {name: said.get(name) is True for name in names}


@contextmanager
def _only_child(work: str) -> Iterator[Child]:
    """A child whose mother bears no other."""
    mother = Mother(work)
    try:
        child = mother.bear()
        yield child
        child.end()
    finally:
        mother.end()
