# A number or text that is None is shown; one that is not there is not.
for arguments in [(None, 'abc'), (2, None), (None, None), (None, None, 'f'), (2, 'text', None), (2, 'text', 'f', None, None),
                  (2, 'text', 'f', None, 'g'), (2, 'text', None, None, 'g'), ('only',), (1, 2, 3, 4, 5, 6)]:
    error = OSError(*arguments)
    print(str(error), error.args, error.errno, error.strerror, error.filename, error.filename2)
error = OSError(2, 'text', 'f', 0, 'g')
for name in ('filename2', 'filename', 'errno'):
    setattr(error, name, None)
    print(error, getattr(error, name))
    delattr(error, name)
    print(error, getattr(error, name))
