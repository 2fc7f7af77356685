# Indented, an object whose keys are all skipped keeps its lines, and a float that is none of JSON's is named.
import json

for indent in (None, 0, 2):
    print(json.dumps([{1j: 1}, {}, {(1,): {}, 'b': {1j: 2}}], indent=indent, skipkeys=True))
    for value in (float('inf'), [float('nan')], {'a': float('-inf')}):
        try:
            json.dumps(value, indent=indent, allow_nan=False)
        except ValueError as error:
            print(error)
