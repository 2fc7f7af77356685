"""A dataclass without a documentation string gets its signature as one."""

from dataclasses import dataclass


@dataclass
class Full:
    x: int
    y: str = "a"


@dataclass(init=False)
class Bare:
    x: int


@dataclass(init=False)
class Below(Full):
    z: int = 0


@dataclass
class Told:
    """Its own."""

    x: int


print(Full.__doc__, Bare.__doc__, Told.__doc__, Below.__doc__, sep="\n")
