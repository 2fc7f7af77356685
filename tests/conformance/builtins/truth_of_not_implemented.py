import warnings

for ask in (bool, lambda value: not value, lambda value: 'yes' if value else 'no', lambda value: value and 1):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(ask(NotImplemented))
    for warning in caught:
        print(warning.category.__name__, warning.message)

warnings.simplefilter('error')
try:
    bool(NotImplemented)
except DeprecationWarning as error:
    print(error)
