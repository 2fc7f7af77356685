# What C has as a string of its own refuses surrogates: names of classes, of encodings and modes. Other names may have them.
import codecs
import collections
import enum
import types


class Plain:
    pass


def function():
    pass


def show(number, make):
    try:
        print(number, ascii(make()))
    except Exception as error:
        print(number, type(error).__name__, ascii(str(error)))


for number, make in enumerate([
    lambda: type('\ud800', (), {}),
    lambda: setattr(Plain, '__name__', '\ud800'),
    lambda: setattr(Plain, '__qualname__', '\ud800'),
    lambda: setattr(function, '__name__', '\ud800') or function.__name__,
    lambda: type('A', (), {'__doc__': '\ud800'}),
    lambda: type('A', (), {'\ud800': 1}).__dict__['\ud800'],
    lambda: type('A', (), {'__slots__': ['\ud800']}),
    lambda: types.ModuleType('\ud800'),
    lambda: enum.Enum('\ud800', 'A'),
    lambda: collections.namedtuple('A', ['\ud800']),
    lambda: types.SimpleNamespace(**{'\ud800': 1}),
    lambda: codecs.lookup('\ud800'),
    lambda: codecs.lookup_error('\ud800'),
    lambda: codecs.register_error('\ud800', print),
    lambda: open('/dev/null', '\ud800'),
    lambda: open('/dev/null', newline='\ud800'),
    lambda: compile('1', 'file', '\ud800'),
    lambda: compile('1', '\ud800', 'eval').co_filename,
    lambda: eval('"\ud800"'),
    lambda: memoryview(b'ab').cast('\ud800'),
    lambda: float.fromhex('\ud800'),
    lambda: getattr(1, '\ud800'),
    lambda: function(**{'\ud800': 1}),
    lambda: print(1, **{'\ud800': 2}),
    lambda: __import__('\ud800'),
    lambda: __import__('os.\ud800'),
    lambda: __import__("a'b"),
    lambda: '%(\ud800)s' % {'\ud800': 1},
    lambda: '{\ud800}{0[\udfff]}'.format({'\udfff': 2}, **{'\ud800': 1}),
    lambda: '{0.\ud800}'.format(1),
    lambda: '{:\ud800}'.format(1),
    lambda: '{:\ud800<5}'.format(1),
    lambda: '{!\ud800}'.format(1),
    lambda: '%\ud800' % 1,
    lambda: str(UnicodeEncodeError('\ud800', '\udc80', 0, 1, '\udfff')),
]):
    show(number, make)
