"""Papers that have nothing to do with a mortgage, for what people send by mistake."""

from dataclasses import dataclass
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Truth
from portal.demo.papers.sheet import ITALIC, SERIF, SERIF_BOLD, WIDTH, Sheet

DISHES = (
    ("Starters", (("Charred corn soup", "7.50"), ("Warm olives and orange", "6.00"), ("Pickled garden plate", "8.25"))),
    ("Mains", (("Braised short rib, beans", "24.00"), ("Grilled trout with dill", "21.50"), ("Mushroom dumplings", "17.00"))),
    ("Sweets", (("Burnt honey cake", "8.00"), ("Pear and almond tart", "7.75"), ("Two scoops", "5.50"))),
)


@dataclass(frozen=True)
class Menu:
    """A restaurant's menu."""

    kind: ClassVar[DocumentKind] = DocumentKind.OTHER

    restaurant: str

    def draw(self) -> bytes:
        sheet, middle = Sheet("Menu", self.restaurant), WIDTH / 2
        sheet.box(50, 50, WIDTH - 50, 742, 1.4, "#7b5e3b")
        sheet.centre(middle, 112, self.restaurant, SERIF_BOLD.at(30).in_colour("#7b5e3b"))
        sheet.centre(middle, 136, "kitchen and garden, open for dinner", ITALIC.at(13))
        y = 190.0
        for course, dishes in DISHES:
            sheet.centre(middle, y, course, SERIF_BOLD.at(17).in_colour("#7b5e3b"))
            sheet.rule(middle - 40, y + 7, middle + 40, 0.6, "#7b5e3b")
            for dish, price in dishes:
                y += 30
                sheet.text(110, y, dish, SERIF.at(13))
                sheet.right(WIDTH - 110, y, price, SERIF.at(13))
            y += 54
        sheet.centre(middle, 700, "Ask us about nuts and shellfish", ITALIC)
        return sheet.finish()

    def truth(self) -> Truth:
        return {}
