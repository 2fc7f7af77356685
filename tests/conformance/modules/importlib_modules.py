# Modules by name: importing them, again, and from files.
import importlib
import importlib.util
import os
import sys

print(importlib.import_module('json').__name__, importlib.import_module('.decoder', 'json').__name__)
for wrong in (('no_such_module',), ('.x',), ('..x', 'json')):
    try:
        importlib.import_module(*wrong)
    except Exception as error:
        print(type(error).__name__, '|', error)
print(importlib.util.find_spec('no_such_module'), importlib.util.find_spec('json').name)
path = f'/tmp/wattle_case_module_{os.getpid()}.py'
with open(path, 'w') as file:
    file.write('value = 1\n')
spec = importlib.util.spec_from_file_location('made', path)
module = importlib.util.module_from_spec(spec)
sys.modules['made'] = module
spec.loader.exec_module(module)
print(module.value, module.__name__, module.__file__ == path)
with open(path, 'w') as file:
    file.write('value = 22\n')
spec.loader.exec_module(module)
print(module.value)
os.remove(path)
