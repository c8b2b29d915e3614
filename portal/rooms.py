"""The rooms of the site, each for one kind of person, and the addresses they answer to."""

from flask import Flask

from portal.accounts.views import accounts
from portal.admin.views import admin
from portal.counselor.views import counselor
from portal.homeowner.views import homeowner
from portal.papers.views import papers
from portal.specialist.views import specialist
from portal.start.views import start

ROOMS = (start, accounts, homeowner, papers, counselor, specialist, admin)


def init_app(app: Flask) -> None:
    """Open every room under its language: /en/..., /es/..."""
    for room in ROOMS:
        app.register_blueprint(room, url_prefix=f"/<language:language>{room.url_prefix or ''}")
