"""Effects, and parts of them, that are built when they are first read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from pk_ocsea_law.model.effects import AnyEffect

T = TypeVar("T")


class Later(Generic[T]):
    """A value that is built once, when it is first asked for. Safe to share between threads."""

    __slots__ = ("_build", "_built")

    def __init__(self, build: Callable[[], T]) -> None:
        self._build = build
        self._built: dict[None, T] = {}

    @property
    def value(self) -> T:
        """The value."""
        return self._built[None] if self._built else self._built.setdefault(None, self._build())

    def __reduce__(self) -> tuple[object, ...]:
        return there, (self.value,)


def there(value: T) -> Later[T]:
    """A value that is there already."""
    return Later(lambda: value)


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
