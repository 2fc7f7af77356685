# Source code may declare any encoding of text that there is.
import linecache
import os
import sys
import tempfile
import traceback


def attempt(source):
    space = {}
    try:
        exec(source, space)
        print(ascii(space.get('x')))
    except SyntaxError as error:
        print(ascii(error.args))


attempt(b'# coding: cp1252\nx = "\x80"')
attempt(b'#!/bin/x\n# -*- coding: Windows_1252 -*-\nx = "\x80"')
attempt(b'# coding: cp1251\nx = "\xcf\xee"')
attempt(b'# vim: set fileencoding=iso8859-15 :\nx = "\xa4"')
attempt(b'# coding: latin-1\n# coding: cp437\nx = "\xa4"')
attempt(b'x = 1\n# coding: hex')
attempt(b'# coding: unicode_escape\nx = "\\xe4"')
attempt(b'# coding: cp1252\nx = "\x81"')
attempt(b'# coding: cp1252\n\n\nx = "\x80" +')
attempt(b'# coding: ascii\nx = "\xe4"')
attempt(b'# coding: utf8\nx = "\xe4"')
attempt(b'# coding: nonsense\nx = 1')
attempt(b'# coding: rot13\nx = 1')
attempt(b'\xef\xbb\xbf# coding: cp1252\nx = 1')
attempt(b'\xef\xbb\xbf# coding: nonsense\nx = 1')
attempt('# coding: nonsense\nx = "\xe4"')
print(ascii(eval(b'# coding: cp1250\n"\xa5"')))

FILES = {
    'fine': b'# coding: cp1252\n\ndef f():\n    raise ValueError("\x84\x93")\n',
    'wrong': b'# coding: cp1252\n\nx = "\x81"\n',
    'lost': b'# coding: nonsense\n',
    'marked': b'\xef\xbb\xbf# coding: latin-1\n',
}
with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    for name, source in FILES.items():
        with open(os.path.join(folder, f'{name}_module.py'), 'wb') as file:
            file.write(source)
    import fine_module
    try:
        fine_module.f()
    except ValueError:
        print(ascii(traceback.format_exc().replace(folder, '').replace(__file__, '').splitlines()[-3:]))
    print(ascii(linecache.getlines(os.path.join(folder, 'fine_module.py'))))
    for name in list(FILES)[1:]:
        try:
            __import__(f'{name}_module')
        except SyntaxError as error:
            print(error.msg, os.path.basename(error.filename), error.lineno, error.offset, error.text)
