"""Where the things on a page that pdfium knows stand on the page as it is shown, from its top left."""

import pypdfium2

from intake.figures import Box


def shown(page: pypdfium2.PdfPage) -> pypdfium2.PdfMatrix:
    """The way from a page's own places, which pdfium gives, to those of the page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return pypdfium2.PdfMatrix(0, 1, 1, 0, -bottom, -left)
        case 180:
            return pypdfium2.PdfMatrix(-1, 0, 0, 1, right, -bottom)
        case 270:
            return pypdfium2.PdfMatrix(0, -1, -1, 0, top, right)
        case _:
            return pypdfium2.PdfMatrix(1, 0, 0, -1, -left, top)


def box_on(way: pypdfium2.PdfMatrix, left: float, bottom: float, right: float, top: float) -> Box:
    """The level box around a rectangle, at the end of this way."""
    across, up = sorted((way.a * left, way.a * right)), sorted((way.c * bottom, way.c * top))
    down, over = sorted((way.d * bottom, way.d * top)), sorted((way.b * left, way.b * right))
    return Box(across[0] + up[0] + way.e, down[0] + over[0] + way.f, across[1] + up[1] + way.e, down[1] + over[1] + way.f)
