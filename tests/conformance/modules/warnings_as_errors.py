# A warning that is an error is raised where it is issued: nothing of the module stands in the traceback.
import sys
import traceback
import warnings


def old():
    warnings.warn('old', DeprecationWarning, stacklevel=2)


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


warnings.simplefilter('error')
try:
    old()
except DeprecationWarning:
    print([entry.name for entry in traceback.extract_tb(sys.exc_info()[2])])
warnings.simplefilter('always')
for work in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 'y'), lambda: warnings.warn('x', stacklevel='a'),
             lambda: warnings.warn_explicit('x', UserWarning, None, 3),
             lambda: warnings.warn_explicit('x', UserWarning, 'f', None),
             lambda: warnings.warn_explicit('x', UserWarning, 'f.py', 1, registry=42),
             lambda: warnings.warn_explicit('x', UserWarning, 'f.py', 1, module_globals=42),
             lambda: warnings._setoption('bad:x')):
    show(work)
with warnings.catch_warnings(record=True) as shown:
    warnings.warn_explicit('x', UserWarning, 'f.py', 3, source=[])
    print([str(each) for each in shown])
warnings.resetwarnings()
warnings.defaultaction = 'error'
show(lambda: warnings.warn('gone'))
del warnings.defaultaction
