from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def one(self): return "base one"
    @property
    @abstractmethod
    def two(self): ...
    @classmethod
    @abstractmethod
    def three(cls): ...
    @staticmethod
    @abstractmethod
    def four(): ...
print(sorted(Base.__abstractmethods__))
try: Base()
except TypeError as e: print(e)
class Part(Base):
    def one(self): return super().one() + "!"
    two = 2
try: Part()
except TypeError as e: print(e)
class Full(Part):
    three = four = None
print(Full().one(), Full().two, Full.__abstractmethods__)
class Mixed(dict, Base): pass
try: print(Mixed())
except TypeError as e: print(e)
