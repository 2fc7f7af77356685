# Paths may be bytes wherever they may be texts; links are followed part by part.
import os
import os.path as path
import pathlib
import shutil
import tempfile

folder = path.realpath(tempfile.mkdtemp())
os.chdir(folder)
os.environ.update(HOME='/home/me', FOO='bar')
os.environ['{B'] = 'odd'


def attempt(function, *args, **named):
    try:
        shown = function(*args, **named)
        print(shown.replace(folder, 'D') if isinstance(shown, str) else shown)
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, str(error).replace(folder, 'D'))


for form in lambda text: text, os.fsencode:
    def several(*texts):
        return [form(text) for text in texts]

    attempt(path.commonpath, several('/usr/lib', '/usr/local'))
    attempt(path.commonpath, several('a/./b', 'a//b/'))
    attempt(path.commonpath, several('a', '/a'))
    attempt(path.commonprefix, several('/usr/lib', '/usr/local'))
    attempt(path.relpath, form('/a/b'), form('/a/c/d'))
    attempt(path.relpath, form('x'), form('x'))
    attempt(path.relpath, form(''))
    attempt(path.expanduser, form('~/x'))
    attempt(path.expanduser, form('~root'))
    attempt(path.expanduser, form('~nobody-there/x'))
    for text in '$FOO/x', '${FOO}x', '$FOO$FOO', '${FOO', '$', '${}', '$NOPE', '${{B}', '$FOO-${NOPE}', 'plain':
        attempt(path.expandvars, form(text))
    attempt(path.realpath, form('/a/../b/./c//d'))
attempt(path.commonpath, [])
attempt(path.commonpath, ['a', b'b'])
attempt(path.commonpath, [1])
attempt(path.relpath, 'a', b'b')
attempt(path.relpath, b'a', 'b')
attempt(path.commonprefix, [pathlib.Path('/a/b'), pathlib.Path('/a/c')])
attempt(path.commonprefix, [[1, 2], [1, 3]])
attempt(path.commonprefix, ['a', b'a'])
attempt(path.commonprefix, [1, 2])
os.environ['HOME'] = '/'
attempt(path.expanduser, '~')
attempt(path.expanduser, '~/x')

os.makedirs('x/y')
for target, link in [('x/y', 'inner'), ('self', 'self'), ('../x', 'x/back'), ('b', 'a'), ('a', 'b'),
                     ('/lost/../etc', 'far'), ('missing/z', 'broken')]:
    os.symlink(target, link)
for name in ['inner', 'inner/..', 'inner/../y/.', 'self', 'self/deep', 'x/back/back/y/..', 'a', 'a/../x', 'far', 'broken',
             'lost/../x', '', '.', '..', './inner//', 'x/back/back/back/y']:
    print(name)
    attempt(path.realpath, name)
    attempt(path.realpath, name, strict=True)
print(path.samefile('x', 'x/back'), path.lexists('self'), path.exists('self'), path.getsize('x') == os.stat('x').st_size)
os.chdir('/')
shutil.rmtree(folder)
