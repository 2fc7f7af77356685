"""What help() prints: the documentation of an object as plain text, from its docstrings and signatures."""

import builtins
import inspect
import re
import sys
from reprlib import Repr

_HIDDEN = {'__author__', '__builtins__', '__cached__', '__credits__', '__date__', '__doc__', '__docformat__',
           '__file__', '__loader__', '__module__', '__name__', '__package__', '__path__', '__qualname__',
           '__slots__', '__spec__', '__version__'}
_MOST_SUBCLASSES = 4


def help(request):
    """Prints the documentation of an object, or of what a text names."""
    if isinstance(request, str):
        name = request.strip()
        found = locate(name)
        if found is None:
            sys.stdout.write(f'No Python documentation found for {request!r}.\n'
                             'Use help() to get the interactive help utility.\n'
                             'Use help(str) for help on the str class.\n\n')
            return
        sys.stdout.write(render_doc(found, name) + '\n')
    else:
        sys.stdout.write(render_doc(request, getattr(request, '__name__', None)) + '\n')


def locate(path):
    """The module, builtin, or attribute of one of them that a dotted name stands for, or None."""
    parts = [part for part in path.split('.') if part]
    found, rest = builtins, parts
    for count in range(1, len(parts) + 1):
        name = '.'.join(parts[:count])
        try:
            __import__(name)
        except ImportError:
            break
        found, rest = sys.modules[name], parts[count:]
    if not parts:
        return None
    for part in rest:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def render_doc(thing, name=None):
    """The whole text for an object, with its title."""
    title = describe(thing)
    module = inspect.getmodule(thing)
    if name and '.' in name:
        title += ' in ' + name[:name.rfind('.')]
    elif module and module is not thing:
        title += ' in module ' + module.__name__
    if not (inspect.ismodule(thing) or inspect.isclass(thing) or inspect.isroutine(thing)
            or inspect.isdatadescriptor(thing) or _own_doc(thing)):
        if hasattr(thing, '__origin__'):
            thing = thing.__origin__
        else:
            thing = type(thing)
            title += ' object'
    return f'Help on {title}:\n\n{document(thing, name)}'


def describe(thing):
    """The kind of an object, and its name."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isgetsetdescriptor(thing) or inspect.ismemberdescriptor(thing):
        kind = 'getset' if inspect.isgetsetdescriptor(thing) else 'member'
        owner = thing.__objclass__
        return f'{kind} descriptor {owner.__module__}.{owner.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def document(thing, name=None, module=None, owner=None):
    """The text for an object, by its kind."""
    if inspect.ismodule(thing):
        return _module_text(thing)
    if inspect.isclass(thing):
        return _class_text(thing, name, module)
    if inspect.isroutine(thing):
        return _routine_text(thing, name, module, owner)
    if inspect.isdatadescriptor(thing):
        return _descriptor_text(thing, name)
    return _data_text(thing, name)


def getdoc(thing):
    """The docstring, or the comments before the source, without the blank lines around."""
    if inspect.isroutine(thing) or inspect.isdatadescriptor(thing):
        found = inspect.getdoc(thing)
    else:
        found = _own_doc(thing)
    found = found or inspect.getcomments(thing)
    return re.sub('^ *\n', '', found.rstrip()) if found else ''


def _own_doc(thing):
    """The docstring that is the object's own rather than that of its class."""
    try:
        found = object.__getattribute__(thing, '__doc__')
        if found is not None and thing is not type and isinstance(found, str):
            if getattr(type(thing), '__doc__', None) == found and not inspect.isclass(thing):
                return None
    except AttributeError:
        return None
    return inspect.cleandoc(found) if isinstance(found, str) else None


def _indent(text, prefix='    '):
    lines = [prefix + line for line in text.split('\n')]
    lines[-1] = lines[-1].rstrip()
    return '\n'.join(lines)


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f'{cls.__module__}.{cls.__name__}'


def _is_visible(name, listed=None, owner=None):
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(owner, '_fields'):
        return True
    return name in listed if listed is not None else not name.startswith('_')


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (ValueError, TypeError):
        return ''


def _routine_text(thing, name, module, owner):
    real = getattr(thing, '__name__', None) or name
    name = name or real
    note, skips_doc = '', False
    bound_to = getattr(thing, '__self__', None)
    if bound_to is not None and not inspect.ismodule(bound_to):
        cls = type(bound_to)
        if owner is None:
            note = f' method of {_class_name(cls, module)} instance'
        elif cls is not owner:
            note = f' from {_class_name(cls, module)}'
    title = name
    if name != real:
        title = f'{name} = {real}'
        skips_doc = owner is not None and inspect.getattr_static(owner, real, None) is thing
    arguments = _signature(thing)
    if real == '<lambda>' and arguments:
        title = f'{name} lambda '
        arguments = arguments[1:-1]
    is_async = inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing)
    line = f"{'async ' if is_async else ''}{title}{arguments or '(...)'}{note}\n"
    doc = '' if skips_doc else getdoc(thing)
    return line + (_indent(doc).rstrip() + '\n' if doc else '')


def _descriptor_text(thing, name):
    doc = getdoc(thing)
    return (f'{name}\n' if name else '') + (_indent(doc) + '\n' if doc else '')


def _data_text(thing, name, doc=None, most=None):
    shown = _Shown().repr(thing)
    head = f'{name} = ' if name else ''
    if most is not None and len(head + shown) > most:
        shown = shown[:most - len(head + shown)] + '...'
    return head + shown + (f'\n{_indent(doc)}\n' if doc else '')


class _Shown(Repr):
    """How values are shown: not too long, and without addresses."""

    def __init__(self):
        Repr.__init__(self)
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        way = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
        return way(x, level) if way else self._cram(repr(x), self.maxother)

    def repr_str(self, x, level):
        text = self._cram(x, self.maxstring)
        if '\\' in text and '\\' not in repr(text).replace(r'\\', ''):
            return 'r' + repr(text).replace(r'\\', '\\')
        return repr(text)

    def repr_instance(self, x, level):
        try:
            return self._cram(repr(x), self.maxstring)
        except Exception:
            return f'<{x.__class__.__name__} instance>'

    def _cram(self, text, most):
        text = re.sub(r' at 0x[0-9a-f]{6,16}(>+)$', r'\1', text, flags=re.IGNORECASE)
        if len(text) > most:
            before = max(0, (most - 3) // 2)
            return text[:before] + '...' + text[len(text) - max(0, most - 3 - before):]
        return text


def _attributes(cls):
    """The attributes of a class as classify_class_attrs gives them, with the kinds of descriptors told apart."""
    for name, kind, home, value in inspect.classify_class_attrs(cls):
        if inspect.isdatadescriptor(value):
            is_readonly = isinstance(value, property) and value.fset is None
            kind = 'readonly property' if is_readonly else 'data descriptor'
        if _is_visible(name, owner=cls):
            yield name, kind, home, value


def _class_text(cls, name, module):
    real = cls.__name__
    name = name or real
    title = f'class {real}' if name == real else f'{name} = class {real}'
    if cls.__bases__:
        title += f"({', '.join(_class_name(base, cls.__module__) for base in cls.__bases__)})"
    parts = []
    arguments = _signature(cls)
    if arguments and arguments != '()':
        parts.append(f'{name}{arguments}\n')
    if doc := getdoc(cls):
        parts.append(doc + '\n')
    mro = list(inspect.getmro(cls))
    if len(mro) > 2:
        parts.append('Method resolution order:')
        parts.extend('    ' + _class_name(base, cls.__module__) for base in mro)
        parts.append('')
    subclasses = sorted((sub.__name__ for sub in type.__subclasses__(cls)
                         if not sub.__name__.startswith('_') and sub.__module__ == 'builtins'), key=str.lower)
    if subclasses:
        parts.append('Built-in subclasses:')
        parts.extend('    ' + sub for sub in subclasses[:_MOST_SUBCLASSES])
        if len(subclasses) > _MOST_SUBCLASSES:
            parts.append(f'    ... and {len(subclasses) - _MOST_SUBCLASSES} other subclasses')
        parts.append('')
    parts.extend(_sections(cls, mro))
    text = '\n'.join(parts).rstrip()
    return f'{title}\n' + (_indent(text, ' |  ') + '\n' if text else '')


def _sections(cls, mro):
    """The lists of a class's attributes, by the class they come from and by kind."""
    rest = list(_attributes(cls))
    fields = getattr(cls, '_fields', [])
    order = {name: place - len(fields) for place, name in enumerate(fields)} if isinstance(fields, tuple) else {}
    needs_line = False
    while rest:
        home = mro.pop(0) if mro else rest[0][2]
        here = [entry for entry in rest if entry[2] is home]
        rest = [entry for entry in rest if entry[2] is not home]
        if home is object and cls is not object:
            continue
        here.sort(key=lambda entry: (order.get(entry[0], 0), entry[0]))
        place = 'defined here' if home is cls else f'inherited from {_class_name(home, cls.__module__)}'
        for title, kind in (('Methods', 'method'), ('Class methods', 'class method'),
                            ('Static methods', 'static method'), ('Readonly properties', 'readonly property'),
                            ('Data descriptors', 'data descriptor'), ('Data and other attributes', 'data')):
            chosen = [entry for entry in here if entry[1] == kind]
            if chosen:
                if needs_line:
                    yield '-' * 70
                needs_line = True
                yield f'{title} {place}:\n'
                for entry in chosen:
                    yield _attribute_text(cls, *entry)


def _attribute_text(cls, name, kind, home, value):
    if kind in ('readonly property', 'data descriptor'):
        return _descriptor_text(value, name)
    if kind == 'data':
        doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
        return _data_text(getattr(cls, name, value), name, doc, 70) + '\n'
    try:
        found = getattr(cls, name)
    except Exception:
        return _descriptor_text(value, name)
    return document(found, name, cls.__module__, cls)


def _module_text(module):
    name, listed = module.__name__, getattr(module, '__all__', None)
    lines = getdoc(module).strip().split('\n')
    summary, description = '', '\n'.join(lines)
    if len(lines) == 1:
        summary, description = lines[0], ''
    elif not lines[1].rstrip():
        summary, description = lines[0], '\n'.join(lines[2:])
    text = _section('NAME', name + (f' - {summary}' if summary else ''))
    if description:
        text += _section('DESCRIPTION', description)

    def members(is_wanted, is_own):
        return [(key, value) for key, value in inspect.getmembers(module, is_wanted)
                if (listed is not None or is_own(value)) and _is_visible(key, listed, module)]

    classes = members(inspect.isclass, lambda value: (inspect.getmodule(value) or module) is module)
    if classes:
        tree = inspect.getclasstree([value for _, value in classes], True)
        parts = [_tree_text(tree, name)] + [document(value, key, name) for key, value in classes]
        text += _section('CLASSES', '\n'.join(parts))
    functions = members(inspect.isroutine,
                        lambda value: inspect.isbuiltin(value) or inspect.getmodule(value) is module)
    if functions:
        text += _section('FUNCTIONS', '\n'.join(document(value, key, name) for key, value in functions))
    data = [(key, value) for key, value in inspect.getmembers(module, _is_data) if _is_visible(key, listed, module)]
    if data:
        text += _section('DATA', '\n'.join(_data_text(value, key, most=70) for key, value in data))
    for attribute, title in (('__version__', 'VERSION'), ('__date__', 'DATE'), ('__author__', 'AUTHOR'),
                             ('__credits__', 'CREDITS')):
        if hasattr(module, attribute):
            text += _section(title, str(getattr(module, attribute)))
    return text + _section('FILE', getattr(module, '__file__', None) or '(built-in)')


def _is_data(value):
    return not (inspect.ismodule(value) or inspect.isclass(value) or inspect.isroutine(value)
                or inspect.isframe(value) or inspect.istraceback(value) or inspect.iscode(value))


def _section(title, contents):
    return f'{title}\n{_indent(contents).rstrip()}\n\n'


def _tree_text(tree, module, parent=None, prefix=''):
    text = ''
    for entry in tree:
        if isinstance(entry, tuple):
            cls, bases = entry
            text += prefix + _class_name(cls, module)
            if bases and bases != (parent,):
                text += f"({', '.join(_class_name(base, module) for base in bases)})"
            text += '\n'
        else:
            text += _tree_text(entry, module, cls, prefix + '    ')
    return text
