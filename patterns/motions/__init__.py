"""Motions, as votes name them: the kinds, points, owners and numbers of the proposals that their words mean."""

from patterns.motions.kinds import Kind
from patterns.motions.reference import Reference, parse_reference

__all__ = ["Kind", "Reference", "parse_reference"]
