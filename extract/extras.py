"""The optional parts of the installation -> the command that installs one."""

from __future__ import annotations

from typing import Literal

# As pyproject.toml names them.
Extra = Literal["dask", "parquet", "xlsx"]


def install_command(extra: Extra) -> str:
    """`pip install '.[xlsx]'`: vedtak is on no package index, so that its source is what is installed."""
    return f"pip install '.[{extra}]' in the folder of vedtak's source"
