"""Abstract base classes: classes that cannot be made while methods are missing, and that know virtual subclasses."""

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod', 'abstractproperty',
           'abstractstaticmethod', 'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    """A decorator for a method that subclasses have to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator for abstract class methods; classmethod over abstractmethod does the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator for abstract static methods; staticmethod over abstractmethod does the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator for abstract properties; property over abstractmethod does the same."""

    __isabstractmethod__ = True


# Counts the registrations, so that what issubclass has learned before is asked again.
_registrations = 0


def get_cache_token():
    """A token that is another one after each ABCMeta.register()."""
    return _registrations


def _abstract_names(cls, own):
    names = {name for name, value in own if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            value = getattr(cls, name, None)
            if getattr(value, '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class _abc_data:
    """What an abstract base class knows about virtual subclasses."""

    __slots__ = ('registry', 'answers', 'token')
    __module__ = '_abc'

    def __init__(self):
        self.registry = []
        self.answers = {}
        self.token = _registrations


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace.items())
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC; returns the subclass, so that it can be a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        subclass = instance.__class__
        data = cls._abc_impl
        if data.token == _registrations and subclass in data.answers:
            return data.answers[subclass]
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return any([cls.__subclasscheck__(each) for each in (subclass, subtype)])

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = cls._abc_impl
        if data.token != _registrations:
            data.answers.clear()
            data.token = _registrations
        if subclass in data.answers:
            return data.answers[subclass]
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = any([base is cls for base in getattr(subclass, '__mro__', ())])
            # What is registered itself is asked for anew each time.
            if not answer and any([each is subclass for each in data.registry]):
                return True
            answer = answer or _ask_others(cls, subclass)
        data.answers[subclass] = answer
        return answer


def _ask_others(cls, subclass):
    """Whether the registry of the class or its subclasses take subclass for one of theirs."""
    for registered in cls._abc_impl.registry:
        if issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


def update_abstractmethods(cls):
    """Look again for the abstract methods of a class that has been changed, such as by a decorator."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__.items())
    return cls


class ABC(metaclass=ABCMeta):
    """The class to inherit from for an abstract base class."""

    __slots__ = ()
