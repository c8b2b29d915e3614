"""Sample papers of the trade, drawn as PDF: each is a frozen dataclass that can draw itself and say what it shows."""
