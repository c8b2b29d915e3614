"""Signs of life for whoever runs the site: the process answers, and what it depends on answers."""

from flask import Blueprint, Flask, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from intake.database import transaction
from portal.access import public
from portal.wiring import wiring

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
@public
def live() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="live")


@health.get("/ready")
@public
def ready() -> ResponseReturnValue:
    """The database and the store answer, and the database is up to date."""
    parts = {"database": _database_answers(), "store": _store_answers()}
    return jsonify(status="ready" if all(parts.values()) else "not ready", parts=parts), 200 if all(parts.values()) else 503


def _database_answers() -> bool:
    try:
        with transaction(wiring().engine, writing=False) as session:
            return session.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    except Exception:  # any fault at all means "not ready"; the reason goes to the log, not to a stranger
        return False


def _store_answers() -> bool:
    try:
        next(iter(wiring().store.keys("probe/")), None)
    except Exception:  # as above
        return False
    return True


def init_app(app: Flask) -> None:
    """Serve the two addresses."""
    app.register_blueprint(health)
