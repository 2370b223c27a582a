"""What is drawn on a page: rules, fills, and how much of it images cover."""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat

import pypdfium2.raw as raw

from extract.model import BBox, Fill, Rule
from extract.sources import pdfium
from extract.sources.frame import Frame

# A rectangle thinner than this is a line.
THIN = 3.0
# Lines shorter than this bound nothing: they are dots, ticks and pieces of letters.
_SHORTEST = 3.0
# A stroke through or below a single letter is as high as this part of its width at most.
_STROKE = 0.3
_LEVEL = 0.5
WHITE = 250
# A page with more paths than this is a map or a drawing, no table.
_MOST_PATHS = 20_000
DEEPEST_FORM = 8
_FULL_PAGE = 0.85
# Images of which all take this part of the page may hold some of its text; those of this part are none of them.
_LARGE, _SMALL = 0.04, 0.004

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawings:
    """Rules and fills; how much of the page images cover, and whether one lies over text drawn before. `images` are
    where they stand, but for small ones, where they cover much together. `strokes` are level and too short for rules.

    `texts` are the addresses of text objects in their order, `faded` those in forms that let all shine through;
    `over_text` images and filled rectangles, white ones too, that were drawn after some text, in the page's own
    coordinates, and after how many texts.
    """

    rules: tuple[Rule, ...] = ()
    strokes: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    paths: int = 0
    image_share: float = 0.0
    images: tuple[BBox, ...] = ()
    image_over_text: bool = False
    texts: list[int] = field(default_factory=list)
    faded: list[int] = field(default_factory=list)
    over_text: list[tuple[Box, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Found:
    thin: list[Box] = field(default_factory=list)
    short: list[Box] = field(default_factory=list)
    broad: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    faded: list[int] = field(default_factory=list)
    over_text: list[tuple[Box, int]] = field(default_factory=list)
    paths: int = 0
    texts_before_image: int = 0


def read_drawings(page: int, frame: Frame, is_levelled: bool = False) -> Drawings:
    """The rules, fills and images of a page; `is_levelled` where its content lay askew."""
    found = _Found()
    _Walker(frame, found, is_levelled).walk(page, False, IDENTITY, 0)
    area = max(1.0, (frame.right - frame.left) * (frame.top - frame.bottom))
    images = sum(max(0.0, right - left) * max(0.0, top - bottom) for left, bottom, right, top in found.images)
    drawings = Drawings(
        paths=found.paths,
        image_share=min(1.0, images / area),
        image_over_text=len(found.texts) > 0 and found.texts_before_image > 0.8 * len(found.texts),
        texts=found.texts,
        faded=found.faded,
    )
    if drawings.image_share >= _LARGE:
        boxes = map(BBox._make, _boxes(frame, found.images))
        drawings.images = tuple(box for box in boxes if (box.x1 - box.x0) * (box.bottom - box.top) >= _SMALL * area)
    if found.paths <= _MOST_PATHS:
        drawings.rules = tuple(map(Rule._make, _boxes(frame, found.thin)))
        drawings.strokes = tuple(map(Rule._make, _boxes(frame, found.short))) if found.short else ()
        drawings.fills = tuple(map(Fill._make, _boxes(frame, found.broad)))
        drawings.over_text = found.over_text
    return drawings


def _boxes(frame: Frame, boxes: list[Box]) -> Iterator[Box]:
    """Boxes in points from the top left corner; those wholly outside the visible page are left out."""
    width, height = frame.width, frame.height
    for left, bottom, right, top in boxes:
        box = (left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
        if box[2] >= 0 and box[0] <= width and box[3] >= 0 and box[1] <= height:
            yield box


@dataclass(slots=True)
class _Outline:
    points: list[Point] = field(default_factory=list)
    edges: list[list[Point]] = field(default_factory=list)
    curved: bool = False


class _Walker:
    """Walks a page's objects and those of its forms."""

    def __init__(self, frame: Frame, found: _Found, is_levelled: bool) -> None:
        self.frame = frame
        self.is_levelled = is_levelled
        self.found = found
        # Arrays give their numbers in a third of the time that ctypes takes for its own.
        self._edges, self._modes, self._colors = array("f", bytes(16)), array("i", bytes(8)), array("I", bytes(16))
        self._at_edges, self._at_modes = places(self._edges), places(self._modes)
        self._at_colors = places(self._colors)
        self._matrix = raw.FS_MATRIX()
        self._at_matrix = ctypes.addressof(self._matrix)

    def walk(self, container: int, is_form: bool, matrix: Matrix, depth: int) -> None:
        if is_form:
            count = pdfium.count_form_objects(container)
            objects = list(map(pdfium.get_form_object, repeat(container), range(count)))
        else:
            count = pdfium.count_objects(container)
            objects = list(map(pdfium.get_object, repeat(pdfium.pointed(container)), range(count)))
        kinds = list(map(pdfium.get_object_type, objects))
        done = 0
        # Most objects are text.
        for place in [place for place, kind in enumerate(kinds) if kind != pdfium.OBJECT_TEXT]:
            self.found.texts += objects[done:place]
            done = place + 1
            item, kind = objects[place], kinds[place]
            if kind == pdfium.OBJECT_PATH:
                self.found.paths += 1
                if self.found.paths <= _MOST_PATHS:
                    self._path(item, matrix)
            elif kind == pdfium.OBJECT_IMAGE:
                self._image(item, matrix)
            elif kind == pdfium.OBJECT_FORM and depth < DEEPEST_FORM:
                pdfium.get_object_matrix(item, self._at_matrix)
                own = self._matrix
                inner = product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
                before = len(self.found.texts)
                self.walk(item, True, inner, depth + 1)
                if self._is_transparent(item):
                    self.found.faded += self.found.texts[before:]
        self.found.texts += objects[done:]

    def _bounds(self, item: int, matrix: Matrix) -> Box | None:
        if not pdfium.get_bounds(item, *self._at_edges):
            return None
        left, bottom, right, top = self._edges
        if matrix == IDENTITY:
            return left, bottom, right, top
        return box_of([moved(matrix, x, y) for x in (left, right) for y in (bottom, top)])

    def _image(self, item: int, matrix: Matrix) -> None:
        box = self._bounds(item, matrix)
        if box is None:
            return
        if min(box[2] - box[0], box[3] - box[1]) < THIN:
            # Some printers' programs draw lines as pictures of a single point.
            self._thin(box)
            return
        if self.found.texts:
            self.found.over_text.append((box, len(self.found.texts)))
        frame = self.frame
        box = (
            max(box[0], frame.left),
            max(box[1], frame.bottom),
            min(box[2], frame.right),
            min(box[3], frame.top),
        )
        self.found.images.append(box)
        area = (frame.right - frame.left) * (frame.top - frame.bottom)
        if (box[2] - box[0]) * (box[3] - box[1]) > _FULL_PAGE * area:
            self.found.texts_before_image = len(self.found.texts)

    def _path(self, item: int, matrix: Matrix) -> None:
        pdfium.get_draw_mode(item, *self._at_modes)
        filled, stroked = self._modes
        if not filled and not stroked:
            return
        segments = pdfium.count_segments(item)
        # The bounds of a path are too wide where it was drawn askew.
        if filled and not stroked and segments <= 5 and not self.is_levelled:
            box = self._bounds(item, matrix)
            if box is not None:
                self._rectangle(item, box)
            return
        for outline in self._outlines(item, segments, matrix):
            if filled and not outline.curved and _is_rectangle(outline.points):
                self._rectangle(item, box_of(outline.points))
            if stroked:
                # Of a box with rounded corners the straight sides count; the corners' radius is often 0.
                for edge in outline.edges:
                    self._thin(box_of(edge))

    def _outlines(self, item: int, count: int, matrix: Matrix) -> list[_Outline]:
        """Each subpath on the page."""
        pdfium.get_object_matrix(item, self._at_matrix)
        own = self._matrix
        combined = product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        x_at, y_at = self._at_edges[:2]
        outlines: list[_Outline] = []
        outline = _Outline()
        for position in range(min(count, _MOST_PATHS)):
            segment = pdfium.get_segment(item, position)
            kind = pdfium.get_segment_type(segment)
            pdfium.get_segment_point(segment, x_at, y_at)
            if kind == pdfium.SEGMENT_MOVE and outline.points:
                outlines.append(outline)
                outline = _Outline()
            point = moved(combined, self._edges[0], self._edges[1])
            if kind == pdfium.SEGMENT_CURVE:
                outline.curved = True
            elif outline.points:
                outline.edges.append([outline.points[-1], point])
            outline.points.append(point)
            if pdfium.get_segment_close(segment):
                outline.edges.append([point, outline.points[0]])
        outlines.append(outline)
        return outlines

    def _rectangle(self, item: int, box: Box) -> None:
        left, bottom, right, top = box
        if right - left < THIN or top - bottom < THIN:
            self._thin(box)
            return
        if self.found.texts:
            self.found.over_text.append((box, len(self.found.texts)))
        if not self._is_white(item):
            self.found.broad.append(box)

    def _thin(self, box: Box) -> None:
        left, bottom, right, top = box
        wide, high = right - left, top - bottom
        if max(wide, high) >= _SHORTEST and min(wide, high) < THIN and (min(wide, high) < 0.1 * max(wide, high)):
            self.found.thin.append(box)
        elif wide >= _SHORTEST and high < _STROKE * wide:
            self.found.short.append(box)

    def _is_white(self, item: int) -> bool:
        """True for the background of a page or of a word, which nobody sees."""
        pdfium.get_fill_color(item, *self._at_colors)
        return min(self._colors[:3]) >= WHITE

    def _is_transparent(self, item: int) -> bool:
        return bool(pdfium.get_fill_color(item, *self._at_colors)) and not self._colors[3]


def places(numbers: array[float] | array[int]) -> list[int]:
    """Where each number of an array lies in memory."""
    start, count = numbers.buffer_info()
    return [start + position * numbers.itemsize for position in range(count)]


def _is_rectangle(points: list[Point]) -> bool:
    corners = points[:-1] if len(points) == 5 and _near(points[0], points[4]) else points
    if len(corners) != 4:
        return False
    return all(abs(a[0] - b[0]) < _LEVEL or abs(a[1] - b[1]) < _LEVEL for a, b in pairwise(corners))


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < _LEVEL and abs(one[1] - other[1]) < _LEVEL


def box_of(points: list[Point]) -> Box:
    across = [point[0] for point in points]
    along = [point[1] for point in points]
    return min(across), min(along), max(across), max(along)


def moved(matrix: Matrix, x: float, y: float) -> Point:
    return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]


def product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
