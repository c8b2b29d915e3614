"""Logs that an operator can use and a thief cannot: one JSON object a line, named fields only, nothing a person wrote.

An exception is kept as its type and the places in the code it passed through; its message may quote a paper, so it is left out.
"""

import json
import logging
import re
import sys
import time
import traceback
import uuid
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, g, request
from flask_login import current_user

FIELDS = (
    "event", "request_id", "route", "method", "status", "ms", "actor_id", "role", "object_id", "outcome", "reference", "count",
)
PRIVATE = re.compile(
    r"\b\d{3}-?\d{2}-?\d{4}\b|\b\d{8,17}\b|[\w.+-]+@[\w-]+\.[\w.]+|Bearer\s+\S+|(?<![0-9a-f-])\$\s?\d[\d,]*\.\d\d"
)
LEFT_OUT = "[left out]"


def scrubbed(words: str) -> str:
    """The words without anything that looks like a Social Security, account or loan number, an address, a token or an amount."""
    return PRIVATE.sub(LEFT_OUT, words)


class JsonLines(logging.Formatter):
    """One line of JSON for one record."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "ts": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"), "level": record.levelname.lower(),
            "logger": record.name, "said": scrubbed(str(record.msg)),
        }
        line |= {name: getattr(record, name) for name in FIELDS if getattr(record, name, None) is not None}
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["at"] = [f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}" for frame in _frames(record)]
        return json.dumps(line, default=str)


def _frames(record: logging.LogRecord) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(record.exc_info[2]))[-12:] if record.exc_info else []


def start_logging(level: int = logging.INFO) -> None:
    """Send every log record of this process to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("botocore", "boto3", "urllib3", "pdfminer", "s3transfer"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def init_app(app: Flask) -> None:
    """One line for each request: which route, never which address."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.request_id, g.began = uuid.uuid4().hex[:12], time.monotonic()


def _end(response: Response) -> Response:
    if "request_id" not in g or request.endpoint == "static":
        return response
    known = "_login_user" in g and current_user.is_authenticated
    logging.getLogger("foothold.request").info("request", extra={
        "request_id": g.request_id, "route": request.url_rule.rule if request.url_rule else "unknown", "method": request.method,
        "status": response.status_code, "ms": round((time.monotonic() - g.began) * 1000),
        "actor_id": str(current_user.account.id) if known else None, "role": current_user.role.value if known else None,
    })
    return response
