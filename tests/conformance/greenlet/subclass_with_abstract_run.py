# An abstract subclass has no instances.
from abc import ABCMeta, abstractmethod
import greenlet


class Abstract(greenlet.greenlet, metaclass=ABCMeta):
    @abstractmethod
    def run(self):
        pass


class Concrete(Abstract):
    def run(self):
        return 5


for make in (Abstract, lambda: Abstract.__new__(Abstract), lambda: Abstract(print)):
    try:
        make()
    except TypeError as error:
        print(error)
print(Concrete().switch())
