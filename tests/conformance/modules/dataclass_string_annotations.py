# Annotations that are texts: ClassVar and InitVar are found in any spelling.
from __future__ import annotations

import dataclasses
import typing
from dataclasses import InitVar, dataclass
from typing import ClassVar


@dataclass
class Point:
    x: int
    shared: ClassVar[int] = 3
    other: typing . ClassVar[dict] = {}
    scale: InitVar[int] = 1
    factor: dataclasses.InitVar[int] = 2

    def __post_init__(self, scale, factor):
        self.x *= scale * factor


print(Point(1), Point(1, 5), [field.name for field in dataclasses.fields(Point)], Point.shared, Point.other)
Shared = ClassVar[int]
Given = InitVar[int]


@dataclass
class Named:
    shared: Shared
    given: Given
    x: int = 0


print(Named(1), [field.name for field in dataclasses.fields(Named)])
