"""The administrator's room as Flask knows it; the views live in the modules that views.py gathers."""

from flask import Blueprint

admin = Blueprint("admin", __name__, url_prefix="/admin")
