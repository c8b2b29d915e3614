"""What protects every answer and every request: headers, sizes, where uploads are spooled, and cross-site refusal."""

import hashlib
import tempfile
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, current_app, request
from flask_wtf.csrf import CSRFProtect

from portal.wiring import EXTENSION, Wiring, wiring

MEGABYTE = 1024 * 1024
ORDINARY_REQUEST = 1 * MEGABYTE
ONE_FILE_REQUEST = 26 * MEGABYTE
SEVERAL_FILES_REQUEST = 110 * MEGABYTE

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
FILE_CONTENT_POLICY = "sandbox; default-src 'none'"
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    # Same-origin, not no-referrer: without it browsers that send no Origin could not pass the cross-site check.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), camera=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}

csrf = CSRFProtect()


class SpooledRequest(Request):
    """A request whose file parts go to a private folder of ours, never to the machine's shared temporary one."""

    max_form_memory_size = 500_000
    max_form_parts = 200

    def _get_file_stream(
        self, total_content_length: int | None, content_type: str | None, filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        return spool_file()


def spool_file() -> IO[bytes]:
    """A private file without a name, gone when closed."""
    return tempfile.TemporaryFile(dir=wiring().settings.spool)


def takes_files(limit: int) -> Any:
    """Mark a view as one that may receive up to ``limit`` bytes."""

    def mark(view: Any) -> Any:
        view.largest_request = limit
        return view

    return mark


def _limit_request() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    request.max_content_length = getattr(view, "largest_request", ORDINARY_REQUEST)


def _take_head_as_get() -> None:
    """Views ask "is this a GET?": a HEAD, which scanners of mail send, must never fall through to their changing half."""
    if request.method == "HEAD":
        request.method = "GET"


def _refuse_cross_site() -> None:
    """A second net under the CSRF token: unsafe requests must come from our own pages."""
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        abort(400)
    origin = request.headers.get("Origin")
    if origin and origin != "null" and urlsplit(origin).netloc != request.host:
        abort(400)


def _protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if wiring().settings.secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
    return response


class StaticFiles:
    """Addresses of static files that change with their content, so that browsers may keep them for good."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.versions: dict[str, str] = {}

    def version(self, name: str) -> str:
        if name not in self.versions:
            self.versions[name] = hashlib.sha256((self.folder / name).read_bytes()).hexdigest()[:12]
        return self.versions[name]


def _keep_static_for_good(response: Response) -> Response:
    if request.endpoint == "static" and request.args.get("v"):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def init_app(app: Flask) -> None:
    """Put every protection in place."""
    wired: Wiring = app.extensions[EXTENSION]
    app.request_class = SpooledRequest
    app.config.update(
        SECRET_KEY=wired.settings.secret_key, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False,
        TRUSTED_HOSTS=None if wired.settings.demo else [wired.settings.host.split(":")[0]],
        MAX_CONTENT_LENGTH=ORDINARY_REQUEST,
    )
    app.before_request(_take_head_as_get)
    app.before_request(_limit_request)
    app.before_request(_refuse_cross_site)
    csrf.init_app(app)
    app.after_request(_protect)
    app.after_request(_keep_static_for_good)
    static = StaticFiles(Path(app.static_folder or ""))
    app.jinja_env.globals["static_version"] = static.version
