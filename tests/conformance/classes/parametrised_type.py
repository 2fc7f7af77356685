# `type[...]` is an alias, while classes that derive from type, or are made by it, take nothing in brackets.
import re
import subprocess

print(type[int], type[int].__origin__, type[int].__args__, type[int] == type[int])
print(re.Pattern[str], re.Match[bytes], subprocess.Popen[bytes], subprocess.CompletedProcess[str])


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


for subject in (Meta, Made, object):
    try:
        subject[int]
    except TypeError as error:
        print(error)
print(hasattr(type, '__class_getitem__'))


def narrow(kind: type[int]) -> type[int] | None:
    return kind


print(narrow.__annotations__)
