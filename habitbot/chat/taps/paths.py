"""What the buttons around paths and their skills carry."""

from enum import StrEnum

from habitbot.chat.kit.tap import Tap
from habitbot.core.path import PathState


class PathPart(StrEnum):
    """What of a path is typed."""

    NAME = "name"
    NOTE = "note"


class PathsTap(Tap, frozen=True):
    """List all paths."""

    PREFIX = "paths"
    page: int = 0


class NewPathTap(Tap, frozen=True):
    """Type another path."""

    PREFIX = "tnew"
    QUESTION = "path"
    MAKES = True


class StayingTap(Tap, frozen=True):
    """Staying where one is, is a path, too."""

    PREFIX = "tstay"


class PathTap(Tap, frozen=True):
    """Show a path."""

    PREFIX = "path"
    path_id: int


class EditPathTap(Tap, frozen=True):
    """Show what of a path can change."""

    PREFIX = "tedit"
    path_id: int


class PathPartTap(Tap, frozen=True):
    """Type a part of a path anew."""

    PREFIX = "tpart"
    path_id: int
    part: PathPart


class DecideTap(Tap, frozen=True):
    """Show what one can say of a path."""

    PREFIX = "tdecide"
    path_id: int


class PathStateTap(Tap, frozen=True):
    """Choose a path, keep it open, or let it go."""

    PREFIX = "tstate"
    path_id: int
    state: PathState


class DeletePathTap(Tap, frozen=True):
    """Ask before a path is deleted."""

    PREFIX = "tdel"
    path_id: int


class DeletePathSureTap(Tap, frozen=True):
    """Delete a path."""

    PREFIX = "tdelsure"
    path_id: int


class SkillsTap(Tap, frozen=True):
    """Show what a path asks for."""

    PREFIX = "skills"
    path_id: int


class ClearNoteTap(Tap, frozen=True):
    """Take the line on a path away; only these words, told by their sign."""

    PREFIX = "tnonote"
    path_id: int
    sign: int | None = None


class NewSkillTap(Tap, frozen=True):
    """Type a skill that a path asks for."""

    PREFIX = "knew"
    QUESTION = "skill"
    MAKES = True
    path_id: int


class TakeAsSkillTap(Tap, frozen=True):
    """The words typed just now, told by their sign, are a skill that a path asks for."""

    PREFIX = "kyes"
    QUESTION = "skill_sure"
    path_id: int
    sign: int | None = None


class TakeAsSkillsTap(Tap, frozen=True):
    """The same, and each of their parts is one."""

    PREFIX = "keach"
    path_id: int
    sign: int


class SkillTap(Tap, frozen=True):
    """Show a skill of a path."""

    PREFIX = "skill"
    path_id: int
    skill_id: int


class LearnSkillTap(Tap, frozen=True):
    """Make a skill a tiny learning habit."""

    PREFIX = "klearn"
    path_id: int
    skill_id: int


class DropSkillTap(Tap, frozen=True):
    """Ask before a skill is taken away from its path."""

    PREFIX = "kdrop"
    path_id: int
    skill_id: int


class DropSkillSureTap(Tap, frozen=True):
    """Take a skill away from its path."""

    PREFIX = "kdropsure"
    path_id: int
    skill_id: int
