"""The site as a WSGI application, for gunicorn and its kin: ``gunicorn wsgi:app``."""

import os

from portal.factory import create_app
from portal.settings import Settings

app = create_app(Settings.from_environment(os.environ))
