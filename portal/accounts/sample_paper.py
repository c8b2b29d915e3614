"""A small PDF with one word in it: who can read the word can read our electronic letters."""

import io
import uuid

from flask_babel import gettext as _
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

WORDS = ("maple", "river", "candle", "garden", "window", "bridge", "pencil", "basket", "meadow", "harbor", "lantern", "pebble")


def word_for(account_id: uuid.UUID) -> str:
    """The word in this account's sample."""
    return WORDS[account_id.int % len(WORDS)]


def draw(word: str) -> bytes:
    """The sample as a PDF."""
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=letter)
    canvas.setTitle(_("Sample paper"))
    canvas.setFont("Helvetica", 16)
    canvas.drawString(72, 680, _("If you can read this word, you can read our letters:"))
    canvas.setFont("Helvetica-Bold", 40)
    canvas.drawString(72, 600, word)
    canvas.showPage()
    canvas.save()
    return kept.getvalue()
