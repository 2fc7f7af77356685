import copy
import pickle

for error in (OSError(2, 'text', 'file'), OSError('a', 'b', 'c'), OSError(2, 'text', 'one', None, 'two'),
              OSError('only'), OSError(2, 'text')):
    print(error.__reduce__())
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        print(type(same).__name__, same, same.errno, same.filename, same.filename2)

for error in (ImportError('text', name='a', path='b'), ModuleNotFoundError('text', name='a'), ImportError('text')):
    print(error.__reduce__())
    error.extra = 1
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        print(type(same).__name__, same, same.name, same.path, same.msg, same.extra)
