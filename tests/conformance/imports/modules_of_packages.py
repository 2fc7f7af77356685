# pkgutil and importlib.resources look into packages on sys.path.
import importlib
import importlib.resources
import os
import pkgutil
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for place, text in {'pack_one/__init__.py': '', 'pack_one/first.py': 'value = 1', 'pack_one/inner/__init__.py': '',
                        'pack_one/inner/deep.py': '', 'pack_one/data.txt': 'some data', 'single_one.py': ''}.items():
        place = os.path.join(folder, place)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, 'w') as file:
            file.write(text)
    sys.path.insert(0, folder)
    print([(info.name, info.ispkg) for info in pkgutil.iter_modules([folder])])
    import pack_one
    print([tuple(info)[1:] for info in pkgutil.walk_packages(pack_one.__path__, 'pack_one.')])
    print(pkgutil.get_data('pack_one', 'data.txt'), importlib.resources.read_text('pack_one', 'data.txt'))
    print(importlib.resources.files(pack_one).joinpath('data.txt').read_bytes())
    print(sorted(importlib.resources.contents('pack_one.inner'))[0], importlib.resources.is_resource(pack_one, 'inner'))
    with importlib.resources.path('pack_one', 'data.txt') as found:
        print(found.name)
    try:
        importlib.resources.files('pack_one.first')
    except TypeError as error:
        print(error)
print(pkgutil.resolve_name('os.path.join') is os.path.join, pkgutil.resolve_name('os:path.sep'), pkgutil.resolve_name('os:') is os)
for name in ('os:path:join', 'absent_one.x', 'os.absent'):
    try:
        pkgutil.resolve_name(name)
    except Exception as error:
        print(type(error).__name__, error)
