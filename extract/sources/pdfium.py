"""PDFium's functions, bound for many calls: plain pointers in, plain numbers out.

The shipped bindings check and convert every argument, which costs more than the call. These are the same functions with
`void *` in place of typed handles. Those called for every character are bound barely: they take whole numbers, and in
place of pointers only what `pointed` and `Slots` give, which are passed on as they are, in half the time. They must not
be called from two threads at once: PDFium is not thread-safe.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from extract.arrays import Floats

# Pages with more characters are rare; they are read in parts.
_MOST_SLOTS = 8192

_POINTER, _INT, _FLOAT, _DOUBLE, _SIZE = (
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_float,
    ctypes.c_double,
    ctypes.c_size_t,
)


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    # PYFUNCTYPE keeps the interpreter lock during the call: thousands of calls a page need not let go of it.
    return ctypes.cast(getattr(raw, name), ctypes.PYFUNCTYPE(result, *arguments))


def _unlocked(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    # What reads a whole page takes long enough to let other threads run meanwhile.
    return ctypes.cast(getattr(raw, name), ctypes.CFUNCTYPE(result, *arguments))


def _bare(name: str, result: Any = None) -> Callable[..., Any]:
    # A result that nobody looks at would only be made into an object.
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0)


def pointed(address: int) -> Any:
    """What barely bound functions take for the pointer to an address."""
    return ctypes.byref(ctypes.c_char.from_address(address))


class Slots:
    """Memory for what calls give: records of several numbers, with a pointer to each record (or to a part of each).

    Kept from page to page, as the pointers cost as much to make as a call.
    """

    def __init__(self, kind: type[ctypes.c_float | ctypes.c_double], width: int, parts: int = 1) -> None:
        self._kind = kind
        self._width = width
        self._parts = parts
        self._records = np.zeros((0, width))
        self._pointers: list[list[Any]] = [[] for _ in range(parts)]

    def filled(self, call: Callable[..., Any], handle: Any, indices: Sequence[int]) -> Floats:
        """The records that the calls for these indices give."""
        if len(indices) > len(self._records) < _MOST_SLOTS:
            self._grow(min(_MOST_SLOTS, max(len(indices), 2 * len(self._records))))
        result = np.empty((len(indices), self._width))
        for start in range(0, len(indices), _MOST_SLOTS):
            part = indices[start : start + _MOST_SLOTS]
            self._records[: len(part)] = 0
            deque(map(call, repeat(handle), part, *self._pointers), maxlen=0)
            result[start : start + len(part)] = self._records[: len(part)]
        return result

    def _grow(self, count: int) -> None:
        memory = (self._kind * (self._width * count))()
        self._records = np.ctypeslib.as_array(memory).reshape(-1, self._width)
        size = ctypes.sizeof(self._kind)
        step, record = size * self._width // self._parts, size * self._width
        for part, pointers in enumerate(self._pointers):
            pointers[:] = map(ctypes.byref, repeat(memory), range(part * step, record * count, record))


# The shipped objects of a page and its text keep account of each other, which costs a fifth of a page's time.
load_page = _unlocked("FPDF_LoadPage", _SIZE, _POINTER, _INT)
close_page = _unlocked("FPDF_ClosePage", None, _POINTER)
load_text = _unlocked("FPDFText_LoadPage", _SIZE, _POINTER)
close_text = _unlocked("FPDFText_ClosePage", None, _POINTER)
show_forms = _bound("FORM_OnAfterLoadPage", None, _POINTER, _POINTER)
leave_forms = _bound("FORM_OnBeforeClosePage", None, _POINTER, _POINTER)
count_annotations = _bound("FPDFPage_GetAnnotCount", _INT, _POINTER)
get_annotation = _bound("FPDFPage_GetAnnot", _SIZE, _POINTER, _INT)
get_annotation_kind = _bound("FPDFAnnot_GetSubtype", _INT, _POINTER)
get_annotation_flags = _bound("FPDFAnnot_GetFlags", _INT, _POINTER)
get_annotation_text = _bound("FPDFAnnot_GetStringValue", _SIZE, _POINTER, ctypes.c_char_p, _POINTER, _SIZE)
get_annotation_look = _bound("FPDFAnnot_GetAP", _SIZE, _POINTER, _INT, _POINTER, _SIZE)
get_annotation_box = _bound("FPDFAnnot_GetRect", _INT, _POINTER, _POINTER)
count_annotation_parts = _bound("FPDFAnnot_CountAttachmentPoints", _SIZE, _POINTER)
get_annotation_part = _bound("FPDFAnnot_GetAttachmentPoints", _INT, _POINTER, _SIZE, _POINTER)
remove_annotation = _bound("FPDFPage_RemoveAnnot", _INT, _POINTER, _INT)
close_annotation = _bound("FPDFPage_CloseAnnot", None, _POINTER)
flatten = _bound("FPDFPage_Flatten", _INT, _POINTER, _INT)
get_page_box = _bound("FPDF_GetPageBoundingBox", _INT, _POINTER, _POINTER)
get_quarter_turns = _bound("FPDFPage_GetRotation", _INT, _POINTER)
set_quarter_turns = _bound("FPDFPage_SetRotation", None, _POINTER, _INT)
get_media_box = _bound("FPDFPage_GetMediaBox", _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
get_crop_box = _bound("FPDFPage_GetCropBox", _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
set_media_box = _bound("FPDFPage_SetMediaBox", None, _POINTER, _FLOAT, _FLOAT, _FLOAT, _FLOAT)
set_crop_box = _bound("FPDFPage_SetCropBox", None, _POINTER, _FLOAT, _FLOAT, _FLOAT, _FLOAT)
transform = _bound("FPDFPage_TransFormWithClip", _INT, _POINTER, _POINTER, _POINTER)

render = _unlocked("FPDF_RenderPageBitmap", None, _POINTER, _POINTER, _INT, _INT, _INT, _INT, _INT, _INT)

count_characters = _bound("FPDFText_CountChars", _INT, _POINTER)
get_text = _bound("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
get_unicode = _bound("FPDFText_GetUnicode", ctypes.c_uint, _POINTER, _INT)
has_map_error = _bare("FPDFText_HasUnicodeMapError", _INT)
is_hyphen = _bare("FPDFText_IsHyphen", _INT)
get_loose_box = _bare("FPDFText_GetLooseCharBox")
get_tight_box = _bound("FPDFText_GetCharBox", _INT, _POINTER, _INT, _POINTER, _POINTER, _POINTER, _POINTER)
get_origin = _bare("FPDFText_GetCharOrigin")
get_text_object = _bare("FPDFText_GetTextObject", _SIZE)
get_character_matrix = _bare("FPDFText_GetMatrix")
get_font_size = _bare("FPDFText_GetFontSize", _DOUBLE)
get_font = _bound("FPDFTextObj_GetFont", _SIZE, _POINTER)
get_render_mode = _bound("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
get_font_name = _bound("FPDFFont_GetBaseFontName", _SIZE, _POINTER, _POINTER, _SIZE)
get_font_weight = _bound("FPDFFont_GetWeight", _INT, _POINTER)
get_font_flags = _bound("FPDFFont_GetFlags", _INT, _POINTER)
get_glyph_width = _bound("FPDFFont_GetGlyphWidth", _INT, _POINTER, ctypes.c_uint, _FLOAT, _POINTER)
get_descent = _bound("FPDFFont_GetDescent", _INT, _POINTER, _FLOAT, _POINTER)

count_objects = _bound("FPDFPage_CountObjects", _INT, _POINTER)
get_object = _bare("FPDFPage_GetObject", _SIZE)
count_form_objects = _bound("FPDFFormObj_CountObjects", _INT, _POINTER)
get_form_object = _bound("FPDFFormObj_GetObject", _SIZE, _POINTER, ctypes.c_ulong)
get_object_type = _bound("FPDFPageObj_GetType", _INT, _POINTER)
get_object_matrix = _bound("FPDFPageObj_GetMatrix", _INT, _POINTER, _POINTER)
get_bounds = _bound("FPDFPageObj_GetBounds", _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
count_marks = _bound("FPDFPageObj_CountMarks", _INT, _POINTER)
get_mark = _bound("FPDFPageObj_GetMark", _SIZE, _POINTER, ctypes.c_ulong)
get_mark_name = _bound("FPDFPageObjMark_GetName", _INT, _POINTER, _POINTER, ctypes.c_ulong, _POINTER)
get_mark_text = _bound(
    "FPDFPageObjMark_GetParamStringValue", _INT, _POINTER, ctypes.c_char_p, _POINTER, ctypes.c_ulong, _POINTER
)
get_mark_kind = _bound("FPDFPageObjMark_GetParamValueType", _INT, _POINTER, ctypes.c_char_p)
remove_mark = _bound("FPDFPageObj_RemoveMark", _INT, _POINTER, _POINTER)
remove_object = _bound("FPDFPage_RemoveObject", _INT, _POINTER, _POINTER)
remove_form_object = _bound("FPDFFormObj_RemoveObject", _INT, _POINTER, _POINTER)
destroy_object = _bound("FPDFPageObj_Destroy", None, _POINTER)
get_fill_color = _bound("FPDFPageObj_GetFillColor", _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
get_clip = _bound("FPDFPageObj_GetClipPath", _SIZE, _POINTER)
count_clips = _bound("FPDFClipPath_CountPaths", _INT, _POINTER)
count_clip_segments = _bound("FPDFClipPath_CountPathSegments", _INT, _POINTER, _INT)
get_clip_segment = _bound("FPDFClipPath_GetPathSegment", _SIZE, _POINTER, _INT, _INT)
get_draw_mode = _bound("FPDFPath_GetDrawMode", _INT, _POINTER, _POINTER, _POINTER)
count_segments = _bound("FPDFPath_CountSegments", _INT, _POINTER)
get_segment = _bound("FPDFPath_GetPathSegment", _SIZE, _POINTER, _INT)
get_segment_type = _bound("FPDFPathSegment_GetType", _INT, _POINTER)
get_segment_point = _bound("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)
get_segment_close = _bound("FPDFPathSegment_GetClose", _INT, _POINTER)


def fill_colors(objects: Sequence[int]) -> NDArray[np.uint32]:
    """Red, green, blue and opacity of what each object is filled with, 0 to 255; a pattern counts as white."""
    colors = np.full((len(objects), 4), 255, np.uint32)
    start = colors.ctypes.data
    end = start + colors.nbytes
    deque(map(get_fill_color, objects, *(range(start + 4 * part, end, 16) for part in range(4))), maxlen=0)
    return colors


def clip_counts(objects: Sequence[int]) -> list[int]:
    """How many paths each object is clipped by; less than 1 where by none."""
    return list(map(count_clips, map(get_clip, objects)))


OBJECT_TEXT: int = raw.FPDF_PAGEOBJ_TEXT
OBJECT_PATH: int = raw.FPDF_PAGEOBJ_PATH
OBJECT_IMAGE: int = raw.FPDF_PAGEOBJ_IMAGE
OBJECT_FORM: int = raw.FPDF_PAGEOBJ_FORM
SEGMENT_CURVE: int = raw.FPDF_SEGMENT_BEZIERTO
SEGMENT_MOVE: int = raw.FPDF_SEGMENT_MOVETO

# What a character's matrix and the place where it starts are written to.
MATRICES = Slots(ctypes.c_float, 6)
ORIGINS = Slots(ctypes.c_double, 2, parts=2)
