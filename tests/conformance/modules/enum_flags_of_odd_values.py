"""Flags of several bits and flags that are no numbers."""

from enum import NAMED_FLAGS, Enum, Flag, IntFlag, auto, verify


class Several(Flag):
    A = 1
    C = 7
    B = auto()


class Numbers(IntFlag):
    C = 6
    A = 8


for kind in Several, Numbers:
    for member in kind.__members__.values():
        print(member, list(member), len(member), ~member)
    for value in range(16):
        try:
            print(value, list(kind(value)), kind(value))
        except ValueError as error:
            print(value, error)
for value in "a", 2.5, None:
    try:
        print(list(Flag("T", {"A": value})))
    except TypeError as error:
        print(error)


def check(kind, **members):
    try:
        print(list(verify(NAMED_FLAGS)(kind("T", members))))
    except (TypeError, ValueError) as error:
        print(error)


check(Flag, A=1, B=3)
check(Flag, A=1, B=2, C=3)
check(Flag, A=5, B=6, C=24)
check(Enum, A=1, B=3)
check(Enum, A=2.5, B=2.5)
check(Enum, A=1, B=1)
