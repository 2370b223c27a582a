"""Proposals in minutes: how they are introduced, where a list of them parts, what their text tells."""

from patterns.proposals.find import parse_introduction
from patterns.proposals.reading import Introduction

__all__ = ["Introduction", "parse_introduction"]
