# list[int], int | None and annotations of modern style.
def f(a: list[int], b: dict[str, int] | None = None, *c: tuple[int, ...]) -> int | str: return a
print(f([1]), f.__annotations__["b"], list[int], dict[str, list[int]], int | None, tuple[int, ...])
print(isinstance(1, int | str), isinstance([], int | str), list[int] == list[int], list[int]([1, 2]), (int | str) == (str | int))
try: isinstance([], list[int])
except TypeError as e: print(e)
x: int | None = None
print(x, list[int].__origin__, list[int].__args__, (int | str).__args__)
