"""runpy: modules, packages, files and folders run in namespaces of their own."""
import os
import runpy
import sys

FOLDER = os.path.join(os.getcwd(), 'runpy_program')


def show(function, *arguments, **options):
    first, path = sys.argv[0], list(sys.path)
    try:
        names = function(*arguments, **options)
        print({name: names.get(name) for name in ('__name__', '__package__', 'value', 'given')})
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), '.'))
    print(sys.argv[0] == first, sys.path == path, sys.modules['__main__'].__file__ == __file__)


show(runpy.run_module, 'runpy_program')
show(runpy.run_module, 'runpy_program.__main__')
show(runpy.run_module, 'runpy_program.part', {'given': 1})
show(runpy.run_module, 'runpy_program.part', run_name='other', alter_sys=True)
show(runpy.run_module, 'runpy_program.part', run_name='__main__', alter_sys=True)
show(runpy.run_path, os.path.join(FOLDER, 'part.py'), {'given': 2})
show(runpy.run_path, os.path.join(FOLDER, 'part.py'), run_name='a.b')
show(runpy.run_path, FOLDER)
for name in ('nosuch', 'nosuch.part', 'runpy_program.nosuch', 'runpy_program.part.nosuch', '.part', 'textwrap', 'sys'):
    show(runpy.run_module, name)
show(runpy.run_path, os.path.join(FOLDER, 'nosuch'))
show(runpy.run_path, os.path.dirname(FOLDER))
