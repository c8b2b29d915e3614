"""Which layouts there are: every module of a printing lists its own."""

from importlib import import_module
from pkgutil import iter_modules

from tests import layouts
from tests.layouts.specimen import Layout


def printings() -> list[str]:
    """The printings there are, by name."""
    return sorted(found.name for found in iter_modules(layouts.__path__) if found.ispkg)


def layouts_of(printing: str) -> list[Layout]:
    """The layouts of one printing, named by its module and function."""
    package = import_module(f"{layouts.__name__}.{printing}")
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    return [Layout(f"{module.__name__.rpartition('.')[2]}.{draw.__name__}", draw) for module in modules for draw in module.LAYOUTS]
