# Methods are looked up along the bases; super() goes one further.
class Animal:
    legs = 4
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} makes {self.sound()}"
    def sound(self):
        return "a sound"
class Dog(Animal):
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def sound(self):
        return "woof"
class Puppy(Dog):
    def sound(self):
        return super().sound() + "!" + super(Dog, self).sound()
class Bird(Animal):
    legs = 2
for a in (Animal("It"), Dog("Rex", ["sit"]), Puppy("Bit"), Bird("Tweety")):
    print(a.speak(), a.legs, type(a).__name__, isinstance(a, Dog), isinstance(a, Animal))
print(Puppy.__mro__ == (Puppy, Dog, Animal, object), Puppy.__bases__ == (Dog,), issubclass(Puppy, Animal), issubclass(Dog, Puppy), Dog.__base__.__name__)
print(Dog("R", "ab").tricks, Animal.sound(Dog("x")), Dog.speak(Puppy("P")))
class WithClass(Animal):
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def info(): return "static"
class Sub(WithClass):
    @classmethod
    def make(cls): return super().make("made")
print(Sub.make().name, type(Sub.make()).__name__, Sub.info(), Sub("n").info())
class Reg(Animal):
    def sound(self):
        return [super(Reg, self).sound() for _ in range(1)]
print(Reg("r").sound())
