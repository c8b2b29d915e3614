"""The room's blueprint, apart from its views so that each module of views can hang its pages on it."""

from flask import Blueprint

specialist = Blueprint("specialist", __name__, url_prefix="/specialist")
