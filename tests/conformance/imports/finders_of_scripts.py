# A finder that a script puts into sys.meta_path is asked, in its place, for modules and for those of packages.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

SOURCES = {
    'made_up': ('value = 1', False),
    'made_pack': ('inner = "of the package"', True),
    'made_pack.part': ('from . import inner\nfrom .other import deep\n', False),
    'made_pack.other': ('deep = __name__', False),
    'made_wrong': ('1 / 0', False),
}


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.startswith('made'):
            print('asked for', name, path)
        if name in SOURCES:
            return importlib.util.spec_from_loader(name, self, is_package=SOURCES[name][1])

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(SOURCES[module.__name__][0], module.__dict__)


print([finder.__name__ for finder in sys.meta_path if isinstance(finder, type)])
finder = Finder()
sys.meta_path.append(finder)
import made_up
print(made_up.value, made_up.__loader__ is finder, made_up.__spec__.name, made_up.__package__ == '')
from made_pack.part import inner, deep
print(inner, deep, sys.modules['made_pack'].__path__, sys.modules['made_pack.part'].__package__)
for name in ('made_absent', 'made_pack.absent', 'made_wrong'):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(type(error).__name__, error)
print('made_wrong' in sys.modules)
print(importlib.util.find_spec('made_pack.other').loader is finder)
sys.meta_path.remove(finder)
del sys.modules['made_up']
try:
    import made_up
except ModuleNotFoundError as error:
    print(error)


class First:
    @classmethod
    def find_spec(cls, name, path, target=None):
        if name == 'colorsys':
            return importlib.machinery.ModuleSpec(name, cls)

    @staticmethod
    def create_module(spec):
        module = type(sys)(spec.name)
        module.made = True
        return module

    @staticmethod
    def exec_module(module):
        module.ran = True


sys.meta_path.insert(0, First)
import colorsys
print(colorsys.made, colorsys.ran, colorsys.__spec__)
