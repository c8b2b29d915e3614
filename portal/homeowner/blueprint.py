"""The homeowner's room as Flask knows it; the views live in the modules that views.py gathers."""

from flask import Blueprint

homeowner = Blueprint("homeowner", __name__, url_prefix="/homeowner")
