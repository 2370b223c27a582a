"""The arrays that steps count with, named by what they hold: only this says in how many bits."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
# Where something stands in another array.
Places = NDArray[np.intp]
# Pointers to objects and fonts of PDFium.
Handles = NDArray[np.uint64]
