"""Puts the site together; only wsgi.py, the commands that serve it and tests call this."""

from flask import Flask
from flask_login import LoginManager
from werkzeug.middleware.proxy_fix import ProxyFix

from portal import database, errors, formatting, health, languages, logs, rooms, security, sessions, words
from portal.access import public
from portal.settings import Settings
from portal.signing_in import load_account
from portal.wiring import EXTENSION, Wiring, wire


def create_app(settings: Settings, wired: Wiring | None = None) -> Flask:
    """The site for these settings; ``wired`` replaces what would be opened from them (a clock that stands still, say)."""
    app = Flask("portal", static_url_path="/static")
    public(app.view_functions["static"])
    app.extensions[EXTENSION] = wired or wire(settings)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["servicer"] = settings.servicer
    app.jinja_env.globals["demo"] = settings.demo
    logs.init_app(app)
    languages.init_app(app)
    security.init_app(app)
    sessions.init_app(app)
    login = LoginManager(app)
    login.session_protection = None
    login.user_loader(load_account)
    database.init_app(app)
    formatting.init_app(app)
    words.init_app(app)
    errors.init_app(app)
    health.init_app(app)
    rooms.init_app(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]
    return app
