"""Looking into live objects: what they are, their signatures, their source, and the frames that run."""

__all__ = ['ArgInfo', 'Arguments', 'Attribute', 'BoundArguments', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING',
           'CORO_SUSPENDED', 'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR', 'CO_ITERABLE_COROUTINE',
           'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE', 'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS',
           'ClassFoundException', 'ClosureVars', 'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED',
           'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT',
           'Traceback', 'classify_class_attrs', 'cleandoc', 'currentframe', 'findsource', 'formatannotation',
           'formatannotationrelativeto', 'formatargvalues', 'get_annotations', 'getabsfile', 'getargs',
           'getargvalues', 'getattr_static', 'getblock', 'getcallargs', 'getclasstree', 'getclosurevars',
           'getcomments', 'getcoroutinelocals', 'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo',
           'getfullargspec', 'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getlineno', 'getmembers',
           'getmembers_static', 'getmodule', 'getmodulename', 'getmro', 'getouterframes', 'getsource',
           'getsourcefile', 'getsourcelines', 'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction',
           'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine', 'iscoroutinefunction', 'isdatadescriptor',
           'isframe', 'isfunction', 'isgenerator', 'isgeneratorfunction', 'isgetsetdescriptor', 'ismemberdescriptor',
           'ismethod', 'ismethoddescriptor', 'ismethodwrapper', 'ismodule', 'isroutine', 'istraceback', 'signature',
           'stack', 'trace', 'unwrap', 'walktree']

import abc
import builtins
import collections.abc
import enum
import functools
import itertools
import linecache
import os
import re
import sys
import types

import _traceback
from collections import OrderedDict, namedtuple
from keyword import iskeyword as _iskeyword
from operator import attrgetter

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_ClassMethodWrapper = type(int.from_bytes)
_NonUserDefinedCallables = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
                            types.BuiltinFunctionType)


# --- what an object is ---

def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Return true if the object is a method descriptor, but not if ismethod() or isclass() or isfunction() are."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, '__get__') and not hasattr(tp, '__set__')


def isdatadescriptor(object):
    """Return true if the object is a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, '__set__') or hasattr(tp, '__delete__')


def ismemberdescriptor(object):
    """Return true if the object is a member descriptor."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Return true if the object is a getset descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f) if hasattr(functools, '_unwrap_partial') else _unwrap_partial(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def _unwrap_partial(function):
    while isinstance(function, functools.partial):
        function = function.func
    return function


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function."""
    return _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Return true if the object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Return true if the object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    """Return true if the object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Return true if the object is a frame object."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Return true if the object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Return true if the object is a method wrapper."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def isabstract(object):
    """Return true if the object is an abstract base class (ABC)."""
    if not isinstance(object, type):
        return False
    if '__abstractmethods__' in object.__dict__:
        return bool(object.__abstractmethods__)
    if not isinstance(object, abc.ABCMeta):
        return False
    # The metaclass is still at work, in the class's `__init_subclass__`.
    names = set(object.__dict__)
    for base in object.__bases__:
        names.update(getattr(base, '__abstractmethods__', ()))
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False) for name in names)


def _getmembers(object, predicate, getter):
    names = dir(object)
    order = (object,) + getattr(object, '__mro__', ()) if isclass(object) else ()
    if isclass(object):
        try:
            for base in object.__bases__:
                for key, value in base.__dict__.items():
                    if isinstance(value, types.DynamicClassAttribute):
                        names.append(key)
        except AttributeError:
            pass
    results, seen = [], set()
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in order:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without asking descriptors."""
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples: (name, kind, defining class, object)."""
    mro = cls.__mro__
    metamro = tuple([meta for meta in type(cls).__mro__ if meta not in (type, object)])
    order = (cls,) + tuple(mro[1:]) + metamro
    result = []
    for name in dict.fromkeys(sorted(set(dir(cls)))):
        if name != '__dict__':
            getattr(cls, name, None)  # A class makes its __annotations__ when it is asked for them.
        home = next((base for base in order if name in base.__dict__), None)
        if home is None:
            continue
        obj = home.__dict__[name]
        if isinstance(obj, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        else:
            kind = 'method' if isroutine(obj) else 'data'
        result.append(Attribute(name, kind, home, obj))
    return result


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    below, roots = {}, []
    for cls in classes:
        for base in cls.__bases__:
            known = below.setdefault(base, [])
            if cls not in known:
                known.append(cls)
            if unique and base in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [base for base in below if base not in classes]
    return walktree(roots, below, None)


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    results = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*."""
    first, seen = func, {id(func): func}
    limit = sys.getrecursionlimit()
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen[id(func)] = func
    return func


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """Retrieve attributes without triggering dynamic lookup."""
    def in_order(cls, name):
        for base in type.__dict__['__mro__'].__get__(cls):
            namespace = type.__dict__['__dict__'].__get__(base)
            if name in namespace:
                return namespace[name]
        return _sentinel
    own = _sentinel
    if type not in type.__dict__['__mro__'].__get__(type(obj)):
        cls = type(obj)
        # A class may have something else by the name __dict__.
        if type(in_order(cls, '__dict__')) in (types.GetSetDescriptorType, types.MemberDescriptorType):
            try:
                own = dict.get(object.__getattribute__(obj, '__dict__'), attr, _sentinel)
            except (AttributeError, TypeError):
                pass
        elif isinstance(obj, types.ModuleType):
            own = obj.__dict__.get(attr, _sentinel)
    else:
        cls = obj
    found = in_order(cls, attr)
    if own is not _sentinel and found is not _sentinel:
        kind = type(found)
        if hasattr(kind, '__get__') and (hasattr(kind, '__set__') or hasattr(kind, '__delete__')):
            return found
    if own is not _sentinel:
        return own
    if found is not _sentinel:
        return found
    if obj is cls:
        found = in_order(type(cls), attr)
        if found is not _sentinel:
            return found
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# --- documentation, files and source ---

def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()], default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                doc = base.__dict__.get('__doc__')
                if doc is not None:
                    return doc
        return None
    if ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__
        cls = owner if isclass(owner) and getattr(getattr(owner, name, None), '__func__', None) is obj.__func__ \
            else owner.__class__
    elif isfunction(obj):
        name, cls = obj.__name__, _findclass(obj)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj) and hasattr(obj, '__objclass__'):
        name, cls = obj.__name__, obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
        if ismemberdescriptor(obj):
            slots = getattr(cls, '__slots__', None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    elif isinstance(obj, property):
        func = obj.fget
        name, cls = func.__name__, _findclass(func)
        if cls is None or getattr(cls, name) is not obj:
            return None
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _findclass(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def getdoc(object):
    """Get the documentation string for an object."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getmodulename(path):
    """Return the module name for a given file, or None."""
    name = os.path.basename(path)
    return name[:-3] if name.endswith('.py') else None


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source; None where there is none."""
    filename = getfile(object)
    if os.path.exists(filename) or filename in linecache.cache:
        return filename
    return None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = _filename or getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == file:
            return module
    main = sys.modules['__main__']
    name = getattr(object, '__name__', None)
    if name is not None and getattr(main, name, None) is object:
        return main
    return None


class ClassFoundException(Exception):
    pass


def findsource(object):
    """Return the entire source file and starting line number for an object."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        # The class statement at the end of the path of names, by its indentation.
        names = object.__qualname__.split('.')
        stack = []
        for number, line in enumerate(lines):
            match = re.match(r'(\s*)(?:async\s+)?(class|def)\s+(\w+)', line)
            if not match:
                continue
            level = len(match[1].expandtabs())
            while stack and stack[-1][0] >= level:
                stack.pop()
            stack.append((level, match[3], match[2]))
            path = []
            for _, name, kind in stack:
                path.append(name)
                if kind == 'def':
                    path.append('<locals>')
            if stack[-1][2] == 'class' and path == names:
                start = number
                while start > 0 and lines[start - 1].strip().startswith('@'):
                    start -= 1
                return lines, start
        raise OSError('could not find class definition')
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError('lineno is out of bounds')
        while number > 0 and lines[number - 1].lstrip().startswith('@'):
            number -= 1
        return lines, number
    raise OSError('could not find code object')


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code; None where there are none."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        # Those at the top of the file, below a line that names an interpreter.
        number = start = 1 if lines and lines[0].startswith('#!') else 0
        while number < len(lines) and lines[number].strip() in ('', '#'):
            number += 1
        start = number
        while number < len(lines) and lines[number].startswith('#'):
            number += 1
        return ''.join([line.expandtabs() for line in lines[start:number]]) or None
    start = number
    while start > 0 and lines[start - 1].lstrip().startswith('#'):
        start -= 1
    if start == number:
        return None
    return ''.join([line.expandtabs().lstrip() for line in lines[start:number]])


class EndOfBlock(Exception):
    pass


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    end, depth, quote = 0, 0, None
    first_level = len(lines[0]) - len(lines[0].lstrip())
    last = body_level = 0
    header_done = False
    in_lambda = not re.match(r'\s*(@|async\s|def\s|class\s)', lines[0])
    continued = False
    for number, line in enumerate(lines):
        stripped = line.strip()
        if header_done and depth == 0 and quote is None and not continued:
            if stripped and not stripped.startswith('#'):
                level = len(line) - len(line.lstrip())
                if level <= first_level:
                    break
                body_level = body_level or level
            elif not stripped:
                continue
            elif len(line) - len(line.lstrip()) < (body_level or first_level + 1):
                # Such a comment belongs to the block only where more of it follows.
                continue
        last = number
        place = 0
        colon_at_end = False
        continued = False
        while place < len(line):
            letter = line[place]
            if quote is not None:
                if letter == '\\':
                    place += 2
                    continue
                if line.startswith(quote, place):
                    place += len(quote)
                    quote = None
                    continue
                if letter == '\n' and len(quote) == 1:
                    quote = None
                place += 1
                continue
            if letter == '#':
                break
            if letter in '"\'':
                quote = letter * 3 if line.startswith(letter * 3, place) else letter
                place += len(quote)
                colon_at_end = False
                continue
            if letter in '([{':
                depth += 1
            elif letter in ')]}':
                depth -= 1
            elif letter == '\\' and line[place + 1:place + 2] in ('\n', ''):
                continued = True
            if not letter.isspace():
                colon_at_end = letter == ':' and depth == 0
            place += 1
        if depth == 0 and quote is None and not continued and not stripped.startswith('@'):
            if in_lambda:
                return lines[:number + 1]
            if not header_done:
                header_done = True
                if not colon_at_end:
                    return lines[:number + 1]
    return lines[:last + 1]


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """Return the text of the source code for an object."""
    return ''.join(getsourcelines(object)[0])


def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


# --- arguments ---

Arguments = namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    """Get information about the arguments accepted by a code object."""
    names = co.co_varnames
    count = co.co_argcount
    kwonly = co.co_kwonlyargcount
    args = list(names[:count])
    kwonlyargs = list(names[count:count + kwonly])
    count += kwonly
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(args + kwonlyargs, varargs, varkw)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        sig = _signature_from_callable(func, follow_wrapper_chains=False, skip_bound_arg=False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonlyargs, annotations, defaults, kwdefaults = [], [], {}, (), {}
    varargs = varkw = None
    positional = []
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    for parameter in sig.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind is _POSITIONAL_ONLY:
            positional.append(name)
            if parameter.default is not parameter.empty:
                defaults += (parameter.default,)
        elif kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if parameter.default is not parameter.empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if parameter.default is not parameter.empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not parameter.empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(positional + args, varargs, varkw, defaults or None, kwonlyargs, kwdefaults or None,
                       annotations)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return re.sub(r'[\w\.]+', lambda match: match[0].removeprefix('typing.'), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """A function that formats annotations as the module of an object would write them."""
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """Format an argument spec from the 4 values returned by getargvalues."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(parts) + ')'


def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values: those that a call would bind."""
    spec = getfullargspec(func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    # A function with the same parameters says what it is called with, and what is wrong with that.
    first = len(spec.args) - len(spec.defaults or ())
    parameters = [name if place < first else f'{name}=_defaults[{place - first}]'
                  for place, name in enumerate(spec.args)]
    if spec.varargs or spec.kwonlyargs:
        parameters.append('*' + (spec.varargs or ''))
    parameters += [f'{name}=_keywords[{name!r}]' if name in (spec.kwonlydefaults or ()) else name
                   for name in spec.kwonlyargs]
    if spec.varkw:
        parameters.append('**' + spec.varkw)
    namespace = {'_defaults': spec.defaults, '_keywords': spec.kwonlydefaults}
    exec(f"def function({', '.join(parameters)}): return locals()", namespace)
    function = namespace['function']
    function.__qualname__ = func.__name__
    try:
        bound = function(*positional, **named)
    except TypeError as error:
        # Names are joined in another manner than in calls.
        raise TypeError(str(error).replace(', and ', ' and ')) from None
    order = [*spec.args[:len(positional)], spec.varargs, spec.varkw, *named, *spec.args, *spec.kwonlyargs]
    return {name: bound[name] for name in order if name in bound}


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """Get the mapping of free variables to their current values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    nonlocals = {}
    for name, cell in zip(func.__code__.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    names = func.__globals__
    builtin = names.get('__builtins__', builtins.__dict__)
    if ismodule(builtin):
        builtin = builtin.__dict__
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in func.__code__.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in names:
            global_vars[name] = names[name]
        elif name in builtin:
            builtin_vars[name] = builtin[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_vars, builtin_vars, unbound)


# --- frames ---

class Traceback(namedtuple('Traceback', 'filename lineno function code_context index')):
    """Where a frame or an entry of a traceback stands; positions is more than the tuple holds."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return super().__repr__()[:-1] + f', positions={self.positions!r})'


Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=[None] * 4)


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object."""
    positions = None
    if istraceback(frame):
        end, start_column, end_column = _traceback.position(frame)
        positions = Positions(frame.tb_lineno, end, start_column, end_column)
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


class FrameInfo(namedtuple('FrameInfo', 'frame filename lineno function code_context index')):
    """A frame, and where it stands; positions is more than the tuple holds."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return super().__repr__()[:-1] + f', positions={self.positions!r})'


def _frame_info(frame, context):
    info = getframeinfo(frame, context)
    frame = frame.tb_frame if istraceback(frame) else frame
    return FrameInfo(frame, *info, positions=info.positions)


def getlineno(frame):
    """Get the line number from a frame object."""
    return frame.f_lineno


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames."""
    records = []
    while frame:
        records.append(_frame_info(frame, context))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames."""
    records = []
    while tb:
        records.append(_frame_info(tb, context))
        tb = tb.tb_next
    return records


def currentframe():
    """Return the frame of the caller or None if this is not possible."""
    return sys._getframe(1)


def stack(context=1):
    """Return a list of records for the stack above the caller's frame."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a list of records for the stack below the current exception."""
    error = sys.exc_info()[1]
    return getinnerframes(error.__traceback__ if error is not None else None, context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = ('CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED',
                                                           'CORO_CLOSED')


def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_CREATED


def getgeneratorlocals(generator):
    """Get the mapping of generator local variables to their current values."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = getattr(generator, 'gi_frame', None)
    return frame.f_locals if frame is not None else {}


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_CREATED


def getcoroutinelocals(coroutine):
    """Get the mapping of coroutine local variables to their current values."""
    frame = getattr(coroutine, 'cr_frame', None)
    return frame.f_locals if frame is not None else {}


# --- signatures ---

class _void:
    """A private marker - used in Parameter & Signature."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """Represents a parameter in a function signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not '
                                 f'{self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = 'implicit' + name[1:]
        is_keyword = _iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if is_keyword or not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    name = property(attrgetter('_name'))
    default = property(attrgetter('_default'))
    annotation = property(attrgetter('_annotation'))
    kind = property(attrgetter('_kind'))

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Creates a customized copy of the Parameter."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        shown = self._name
        if self._annotation is not _empty:
            shown = '{}: {}'.format(shown, formatannotation(self._annotation))
        if self._default is not _empty:
            shown += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            shown = '*' + shown
        elif self._kind == _VAR_KEYWORD:
            shown = '**' + shown
        return shown

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Result of Signature.bind call: the mapping of arguments to parameters."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            try:
                arg = self.arguments[name]
            except KeyError:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(arg)
            else:
                args.append(arg)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started:
                continue
            try:
                arg = self.arguments[name]
            except KeyError:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(arg)
            else:
                kwargs[name] = arg
        return kwargs

    def apply_defaults(self):
        """Set default values for missing arguments."""
        arguments = []
        for name, parameter in self._signature.parameters.items():
            try:
                arguments.append((name, self.arguments[name]))
            except KeyError:
                if parameter.default is not _empty:
                    value = parameter.default
                elif parameter.kind is _VAR_POSITIONAL:
                    value = ()
                elif parameter.kind is _VAR_KEYWORD:
                    value = {}
                else:
                    continue
                arguments.append((name, value))
        self.arguments = dict(arguments)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        shown = ', '.join(['{}={!r}'.format(name, value) for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    """The parameters of a function and its return annotation."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            made = OrderedDict()
        elif __validate_parameters__:
            made = OrderedDict()
            top_kind, has_defaults = _POSITIONAL_ONLY, False
            for parameter in parameters:
                kind, name = parameter.kind, parameter.name
                if kind < top_kind:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        top_kind.description, kind.description))
                top_kind = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is _empty:
                        if has_defaults:
                            raise ValueError('non-default argument follows default argument')
                    else:
                        has_defaults = True
                if name in made:
                    raise ValueError('duplicate parameter name: {!r}'.format(name))
                made[name] = parameter
        else:
            made = OrderedDict([(parameter.name, parameter) for parameter in parameters])
        self._parameters = types.MappingProxyType(made)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Constructs Signature for the given callable object."""
        return _signature_from_callable(obj, sigcls=cls, follow_wrapper_chains=follow_wrapped, globals=globals,
                                        locals=locals, eval_str=eval_str)

    parameters = property(attrgetter('_parameters'))
    return_annotation = property(attrgetter('_return_annotation'))

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Creates a customized copy of the Signature."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def _hash_basis(self):
        parameters = tuple([parameter for parameter in self.parameters.values() if parameter.kind != _KEYWORD_ONLY])
        kwo = {parameter.name: parameter for parameter in self.parameters.values()
               if parameter.kind == _KEYWORD_ONLY}
        return parameters, kwo, self.return_annotation

    def __hash__(self):
        parameters, kwo, annotation = self._hash_basis()
        return hash((parameters, frozenset(kwo.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        waiting = ()
        values = iter(args)
        while True:
            value = next(values, _void)
            if value is _void:
                parameter = next(parameters, None)
                if parameter is None or parameter.kind == _VAR_POSITIONAL:
                    break
                if parameter.name in kwargs:
                    if parameter.kind == _POSITIONAL_ONLY:
                        raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                            arg=parameter.name)) from None
                    waiting = (parameter,)
                    break
                if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty:
                    waiting = (parameter,)
                    break
                if partial:
                    waiting = (parameter,)
                    break
                raise TypeError(f'missing a required argument: {parameter.name!r}') from None
            parameter = next(parameters, None)
            if parameter is None:
                raise TypeError('too many positional arguments') from None
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments') from None
            if parameter.kind == _VAR_POSITIONAL:
                arguments[parameter.name] = (value, *values)
                break
            if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                raise TypeError('multiple values for argument {arg!r}'.format(arg=parameter.name)) from None
            arguments[parameter.name] = value
        rest = None
        for parameter in itertools.chain(waiting, parameters):
            if parameter.kind == _VAR_KEYWORD:
                rest = parameter
                continue
            if parameter.kind == _VAR_POSITIONAL:
                continue
            name = parameter.name
            if name in kwargs:
                value = kwargs.pop(name)
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(
                        arg=name))
                arguments[name] = value
            elif not partial and parameter.default is _empty:
                raise TypeError(f'missing a required argument: {name!r}') from None
        if kwargs:
            if rest is None:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
            arguments[rest.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object, that maps the passed arguments to the function's signature."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        shown = []
        needs_slash, needs_star = False, True
        for parameter in self.parameters.values():
            text = str(parameter)
            if parameter.kind == _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                shown.append('/')
                needs_slash = False
            if parameter.kind == _VAR_POSITIONAL:
                needs_star = False
            elif parameter.kind == _KEYWORD_ONLY and needs_star:
                shown.append('*')
                needs_star = False
            shown.append(text)
        if needs_slash:
            shown.append('/')
        made = '({})'.format(', '.join(shown))
        if self.return_annotation is not _empty:
            made += ' -> {}'.format(formatannotation(self.return_annotation))
        return made


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Compute the annotations dict for an object."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__')
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(getattr(obj, '__module__', None))
        obj_globals, obj_locals = getattr(module, '__dict__', None), dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        obj_globals, obj_locals = obj.__dict__, None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        obj_globals, obj_locals = getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    globals = obj_globals if globals is None else globals
    locals = obj_locals if locals is None else locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in annotations.items()}


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None,
                             eval_str=False, sigcls=Signature):
    again = functools.partial(_signature_from_callable, follow_wrapper_chains=follow_wrapper_chains,
                              skip_bound_arg=skip_bound_arg, globals=globals, locals=locals, sigcls=sigcls,
                              eval_str=eval_str)
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _signature_bound_method(sig) if skip_bound_arg else sig
    if follow_wrapper_chains:
        obj = unwrap(obj, stop=lambda function: hasattr(function, '__signature__')
                     or isinstance(function, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        sig = obj.__signature__
    except AttributeError:
        pass
    else:
        if sig is not None:
            if not isinstance(sig, Signature):
                raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
            return sig
    try:
        partialmethod = obj._partialmethod
    except AttributeError:
        pass
    else:
        if isinstance(partialmethod, functools.partialmethod):
            wrapped = again(partialmethod.func)
            sig = _signature_get_partial(wrapped, partialmethod, (None,))
            first = tuple(wrapped.parameters.values())[0]
            if first.kind is _VAR_POSITIONAL:
                return sig
            return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))
    if isfunction(obj):
        return _signature_from_function(sigcls, obj, globals=globals, locals=locals, eval_str=eval_str)
    if isinstance(obj, functools.partial):
        return _signature_get_partial(again(obj.func), obj)
    if _is_native(obj):
        return _signature_from_builtin(sigcls, obj, skip_bound_arg)
    if isinstance(obj, type):
        return _signature_of_class(obj, again, sigcls, skip_bound_arg)
    # An object with __call__.
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType) or call is not None and not isinstance(call, _NonUserDefinedCallables):
        try:
            sig = again(call)
        except ValueError as error:
            raise ValueError('no signature found for {!r}'.format(obj)) from error
        return _signature_bound_method(sig) if skip_bound_arg else sig
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _is_native(obj):
    return (isbuiltin(obj) or ismethoddescriptor(obj) and not isinstance(obj, type)
            and type(obj) in (types.MethodDescriptorType, types.WrapperDescriptorType,
                              types.ClassMethodDescriptorType)
            or isinstance(obj, (types.MethodWrapperType, types.WrapperDescriptorType)))


def _user_method(cls, name):
    try:
        method = getattr(cls, name)
    except AttributeError:
        return None
    return None if isinstance(method, _NonUserDefinedCallables) else method


def _signature_of_class(obj, again, sigcls, skip_bound_arg):
    sig = None
    call = _user_method(type(obj), '__call__') if type(obj) is not type else None
    if call is not None:
        sig = again(call)
    else:
        new, init = _user_method(obj, '__new__'), _user_method(obj, '__init__')
        for base in obj.__mro__:
            if new is not None and '__new__' in base.__dict__:
                sig = again(new)
                if skip_bound_arg:
                    sig = _signature_bound_method(sig)
                return sig
            if init is not None and '__init__' in base.__dict__:
                sig = again(init)
                break
    if sig is None:
        for base in obj.__mro__[:-1]:
            text = getattr(base, '__text_signature__', None)
            if text:
                return _signature_fromstr(sigcls, base, text)
        if type not in obj.__mro__:
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return sigcls.from_callable(object) if obj is not object else sigcls()
            raise ValueError('no signature found for builtin type {!r}'.format(obj))
        if obj is type:
            raise ValueError('no signature found for builtin {!r}'.format(obj))
        raise ValueError('callable {!r} is not supported by signature'.format(obj))
    return _signature_bound_method(sig) if skip_bound_arg else sig


def _signature_bound_method(sig):
    parameters = tuple(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _signature_get_partial(wrapped, partial, extra_args=()):
    parameters = dict(wrapped.parameters)
    args, keywords = partial.args or (), partial.keywords or {}
    if extra_args:
        args = extra_args + args
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from error
    to_keyword_only = False
    for name, parameter in wrapped.parameters.items():
        try:
            value = bound.arguments[name]
        except KeyError:
            pass
        else:
            if parameter.kind is _POSITIONAL_ONLY:
                parameters.pop(name)
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    to_keyword_only = True
                    parameters[name] = parameter.replace(default=value)
                else:
                    parameters.pop(parameter.name)
                    continue
            if parameter.kind is _KEYWORD_ONLY:
                parameters[name] = parameter.replace(default=value)
        if to_keyword_only:
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                changed = parameters.pop(name).replace(kind=_KEYWORD_ONLY)
                parameters[name] = changed
            elif parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                parameters[name] = parameters.pop(name)
            elif parameter.kind is _VAR_POSITIONAL:
                parameters.pop(parameter.name)
    return wrapped.replace(parameters=parameters.values())


def _signature_from_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    count, kwonly = code.co_argcount, code.co_kwonlyargcount
    posonly = code.co_posonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    make = cls._parameter_cls
    parameters = []
    without = count - len(defaults)
    for place, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if place < posonly else _POSITIONAL_OR_KEYWORD
        default = defaults[place - without] if place >= without else _empty
        parameters.append(make(name, annotation=annotations.get(name, _empty), kind=kind, default=default))
    place = count + kwonly
    if code.co_flags & CO_VARARGS:
        name = names[place]
        place += 1
        parameters.append(make(name, annotation=annotations.get(name, _empty), kind=_VAR_POSITIONAL))
    for name in names[count:count + kwonly]:
        parameters.append(make(name, annotation=annotations.get(name, _empty), kind=_KEYWORD_ONLY,
                               default=kwdefaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[place]
        parameters.append(make(name, annotation=annotations.get(name, _empty), kind=_VAR_KEYWORD))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _signature_from_builtin(cls, func, skip_bound_arg=True):
    text = getattr(func, '__text_signature__', None)
    if not text:
        raise ValueError('no signature found for builtin {!r}'.format(func))
    return _signature_fromstr(cls, func, text, skip_bound_arg)


def _signature_fromstr(cls, obj, text, skip_bound_arg=True):
    make = cls._parameter_cls
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    depth, start, parts = 0, 1, []
    for place, letter in enumerate(text):
        if letter in '([{':
            depth += 1
        elif letter in ')]}':
            depth -= 1
        if letter == ',' and depth == 1 or depth == 0 and letter == ')':
            parts.append(text[start:place].strip())
            start = place + 1
    module = sys.modules.get(getattr(obj, '__module__', None) or 'builtins')
    for part in parts:
        if not part:
            continue
        if part == '/':
            parameters = [parameter.replace(kind=_POSITIONAL_ONLY) for parameter in parameters]
            continue
        if part == '*':
            kind = _KEYWORD_ONLY
            continue
        name, equals, default = part.partition('=')
        name, own_kind = name.strip(), kind
        if name.startswith('**'):
            name, own_kind = name[2:], _VAR_KEYWORD
        elif name.startswith('*'):
            name, own_kind = name[1:], _VAR_POSITIONAL
            kind = _KEYWORD_ONLY
        bare = name.startswith('$')
        name = name.lstrip('$')
        value = _empty
        if equals:
            try:
                value = eval(default, getattr(module, '__dict__', {}))
            except Exception:
                raise ValueError('no signature found for builtin {!r}'.format(obj)) from None
        parameters.append((make(name, own_kind, default=value), bare)[0])
        if bare:
            parameters[-1] = parameters[-1].replace(kind=_POSITIONAL_ONLY)
    if text.startswith('($module'):
        parameters.pop(0)
    owner = getattr(obj, '__self__', None)
    is_bound = owner is not None and not ismodule(owner)
    if is_bound and skip_bound_arg and parameters and text.startswith(('($', '(self', '(type', '(cls')):
        parameters.pop(0)
    return cls(parameters, return_annotation=cls.empty)


def _main():
    import argparse
    import importlib
    parser = argparse.ArgumentParser()
    parser.add_argument('object', help="The object to be analysed. It supports the 'module:qualname' syntax")
    args = parser.parse_args()
    module, _, name = args.object.partition(':')
    obj = importlib.import_module(module)
    for part in name.split('.') if name else ():
        obj = getattr(obj, part)
    print(getsource(obj))


if __name__ == '__main__':
    _main()
