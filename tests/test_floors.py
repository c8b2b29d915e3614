"""Imports point down: proved by walking every import there is, function bodies included."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = [
    {"intake.clock", "intake.business_days", "intake.kinds", "intake.figures", "intake.errors", "intake.words", "intake.places"},
    {"intake.requirements", "intake.completeness", "intake.deadlines", "intake.income", "intake.options", "intake.extraction",
     "intake.notices", "intake.casefile", "intake.described", "intake.case_answer", "intake.advice", "intake.reconciliation",
     "intake.gross_income", "intake.statements"},
    {"intake.models", "intake.storage", "intake.database"},
    {"intake.audit", "intake.queue"},
    {"intake.operations"},
    {"intake.worker", "intake.handlers", "intake.mailing", "intake.posting"},
]
HOMES = {
    "pdfplumber": {"intake/extraction/reader.py"},
    # The parser under pdfplumber: what is quicker than pdfplumber's own way stands beside the reader.
    "pdfminer": {f"intake/extraction/{name}.py" for name in ("reader", "letters", "content", "ink", "fields")},
    "rapidocr": {"intake/extraction/ocr.py"},
    "onnxruntime": {"intake/extraction/ocr.py"},
    "typst": {"intake/notices/pdf.py"},
    "boto3": {"intake/storage/s3.py"},
    "botocore": {"intake/storage/s3.py"},
}
PORTAL_ROOMS = ("portal.start", "portal.accounts", "portal.homeowner", "portal.papers", "portal.counselor", "portal.specialist",
                "portal.admin", "portal.commands", "portal.demo")


def modules() -> list[Path]:
    return [path for folder in ("intake", "portal") for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def floor_of(module: str) -> int | None:
    return next((floor for floor, names in enumerate(FLOORS) if any(module == n or module.startswith(n + ".") for n in names)), None)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_point_down(path: Path) -> None:
    here = floor_of(name_of(path))
    if name_of(path).startswith("intake") and name_of(path) != "intake":
        assert here is not None, f"{name_of(path)} stands on no floor"
        above = {imported for imported in imports_of(path) if (there := floor_of(imported)) is not None and there > here}
        assert above == set()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_core_has_never_heard_of_the_web(path: Path) -> None:
    if name_of(path).startswith("intake"):
        web = {name for name in imports_of(path) if name.split(".")[0] in {"flask", "flask_login", "flask_wtf", "flask_babel", "portal"}}
        assert web == set()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_each_library_has_one_home(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    strays = {name for name in imports_of(path) if here not in HOMES.get(name.split(".")[0], {here})}
    assert strays == set()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_shared_floor_of_the_site_does_not_reach_into_its_rooms(path: Path) -> None:
    name = name_of(path)
    if name.startswith("portal") and not name.startswith(PORTAL_ROOMS) and name not in {"portal.rooms"}:
        assert {imported for imported in imports_of(path) if imported.startswith(PORTAL_ROOMS)} == set()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_nothing_but_its_users_imports_the_factory(path: Path) -> None:
    if not name_of(path).startswith("portal.commands"):
        assert "portal.factory" not in set(imports_of(path))
