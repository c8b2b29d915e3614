"""English and Spanish: the language is in the address, so that every page can be shared, kept and switched."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, current_app, g, redirect, request, url_for
from flask_babel import Babel, force_locale
from werkzeug.routing import BaseConverter
from werkzeug.wrappers import Response

LANGUAGES = {"en": "English", "es": "Español"}


class LanguageConverter(BaseConverter):
    """The first part of an address."""

    regex = "|".join(LANGUAGES)


def current_language() -> str:
    """The language of this page: from its address, else the browser's wish, else English."""
    if "language" not in g:
        g.language = _first_part() or request.accept_languages.best_match(list(LANGUAGES), "en") if request else "en"
    language: str = g.language
    return language


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Words and dates inside the block are in this language, whatever the page's own."""
    own, g.language = current_language(), language
    try:
        with force_locale(language):
            yield
    finally:
        g.language = own


def _first_part() -> str:
    """The language an address begins with, also when it leads nowhere."""
    first = request.path.lstrip("/").partition("/")[0]
    return first if first in LANGUAGES else ""


def _take_language(_endpoint: str | None, values: dict[str, object] | None) -> None:
    if values and "language" in values:
        g.language = values.pop("language")


def _give_language(endpoint: str, values: dict[str, object]) -> None:
    if "language" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values["language"] = current_language()


def same_page_in(language: str) -> str:
    """This page's address in another language, its query kept."""
    if not request.endpoint or request.routing_exception:
        return url_for("start.start", language=language)
    arguments = {**request.args.to_dict(flat=False), **(request.view_args or {}), "language": language}
    return url_for(request.endpoint, **arguments)


def to_start() -> Response:
    """The bare address leads to the first page in the browser's language."""
    return redirect(url_for("start.start", language=current_language()))


to_start.access = "public"  # type: ignore[attr-defined]


def init_app(app: Flask) -> None:
    """Read the language from the address and write it into every address made."""
    app.url_map.converters["language"] = LanguageConverter
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_give_language)
    Babel(app, default_locale="en", locale_selector=current_language)
    app.add_url_rule("/", "root", to_start)
    app.jinja_env.globals.update(LANGUAGES=LANGUAGES, same_page_in=same_page_in, current_language=current_language)
