# Whether a class is abstract is known in `__init_subclass__`, too; and other answers of the library.
import abc
import inspect
import traceback
import typing


class Base(abc.ABC):
    def __init_subclass__(cls):
        super().__init_subclass__()
        print(cls.__name__, inspect.isabstract(cls))

    @abc.abstractmethod
    def f(self):
        pass


class Still(Base):
    pass


class Done(Base):
    def f(self):
        pass


class Renewed(Done):
    @abc.abstractmethod
    def g(self):
        pass


print([inspect.isabstract(each) for each in (Base, Still, Done, Renewed, int, 1, abc.ABC)])

for hint in typing.Optional[int], typing.Union[None, int], typing.Union[int, str], typing.Optional[typing.Union[int, str]]:
    print(hint, hint.__name__, hint.__qualname__)

plain = traceback.FrameSummary('f', 1, 'name', lookup_line=False)
known = traceback.FrameSummary('f', 1, 'name', lookup_line=False, locals={'a': 1})
print(plain == known, plain == traceback.FrameSummary('f', 1, 'name', line='x'), plain == ('f', 1, 'name', ''))
