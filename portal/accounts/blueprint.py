"""The room itself, which its views put themselves into."""

from flask import Blueprint

accounts = Blueprint("accounts", __name__, url_prefix="/account")
