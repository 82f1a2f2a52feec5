"""Effects that are built when they are first read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect


class Deferred:
    """The effects of a version, each built once, when it is first asked for. Safe to share between threads.

    `kinds` are the kinds of the effects in their order, which are known before any is built.
    """

    __slots__ = ("_all", "_build", "_built", "_raw", "kinds")

    def __init__(self, kinds: tuple[str, ...], raw: list[Any], build: Callable[[int, Any], AnyEffect]) -> None:
        self.kinds = kinds
        self._raw = raw
        self._build = build
        self._built: dict[int, AnyEffect] = {}
        self._all: tuple[AnyEffect, ...] | None = None

    def __getitem__(self, position: int) -> AnyEffect:
        raw = self._raw[position]  # read first: it is let go only once the effect is built
        built = self._built.get(position)
        if built is None:
            built = self._built.setdefault(position, self._build(position, raw))
            self._raw[position] = None
        return built

    def of(self, kind: str) -> tuple[AnyEffect, ...]:
        """The effects of one kind; no other is built for it."""
        return tuple(self[position] for position, name in enumerate(self.kinds) if name == kind)

    def all(self) -> tuple[AnyEffect, ...]:
        """Every effect."""
        if self._all is None:
            self._all = tuple(self[position] for position in range(len(self.kinds)))
        return self._all

    def __reduce__(self) -> tuple[object, ...]:
        return built, (self.all(),)


def built(effects: tuple[AnyEffect, ...]) -> Deferred:
    """Effects that are there already."""
    return Deferred(tuple(effect.kind for effect in effects), list(effects), lambda _, effect: effect)
