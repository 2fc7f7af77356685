import configparser, io, pathlib, os, tempfile, pickle
from pathlib import *
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
c=configparser.ConfigParser(); c.read_string('''[DEFAULT]
base=/x
[a]
; comment
path = %(base)s/y
multi = one
  two

  three
flag: yes
n=3
f=2.5
[b]
x=%(nope)s
y=%%
''')
print(c.sections(), c['a']['path'], repr(c.get('a','multi')), c.getboolean('a','flag'), c.getint('a','n'), c.getfloat('a','f'), c.options('a'), c.items('a'), 'a' in c, c.has_option('a','zz'), c['b'].get('y'), c.get('a','q',fallback=7), list(c), c['a'], dict(c['a']))
err(c.get,'b','x'); err(c.get,'z','x'); err(c.get,'a','x'); err(c.add_section,'a'); err(c.set,'a','b',3); err(c.getboolean,'a','n'); f=io.StringIO(); c.write(f); print(f.getvalue()); err(c.read_string,'x=1'); err(c.read_string,'[q]\nfoo bar\n'); err(c.read_string,'[d]\na=1\na=2'); err(c.read_string,'[e]\n[e]'); c['new']={'k':'v','K2':'w'}; print(dict(c['new'])); del c['new']; print(c.sections(), c.remove_option('a','n'), c.remove_section('b')); err(lambda: c['zz']); err(lambda: c['a']['zz'])
e=configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(),allow_no_value=True,inline_comment_prefixes=('#',)); e.read_dict({'s':{'a':'1','b':'${a}2','c':'${t:z}'},'t':{'z':'q'}}); print(e['s']['b'], e['s']['c']); e.read_string('[u]\nkey\nv = 1 # c\n'); print(e['u']['key'], e['u']['v'], e.read('/nope')); r=configparser.RawConfigParser(delimiters=('|',)); r.read_string('[x]\na|%(b)s'); print(r['x']['a']); k=configparser.ConfigParser(converters={'list':lambda s:s.split(',')}); k.read_string('[a]\nl=1,2'); print(k.getlist('a','l'), k['a'].getlist('l'), c['a'].getint('zz',5))
P=PurePosixPath
for a in ((),('a',),('/',),('//a',),('///a',),('a//b/./c/',),('a','/b','c'),('..','a'),('.',),('a/../b',),('',)):
    p=P(*a); print(repr(p), str(p), p.parts, p.root, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents)[:2], p.is_absolute())
p=P('/a/b.tar.gz'); print(p.with_name('c'), p.with_suffix('.x'), p.with_suffix(''), p.with_stem('q'), p.relative_to('/a'), p.is_relative_to('/z'), p/'x', 'y'/P('z'), p.match('*.gz'), p.match('/a/*'), p.match('b/*'), p.as_uri(), bytes(p), hash(p)==hash(P('/a/b.tar.gz')), p==P('/a//b.tar.gz'), P('a')<P('b'), sorted([P('b'),P('a/c'),P('a')]), os.fspath(p), p.joinpath('u','v'), p.anchor)
err(p.relative_to,'/z'); err(P('').with_name,'x'); err(p.with_name,'a/b'); err(p.with_suffix,'x'); err(lambda: P(3)); err(lambda: P('a')/3); err(P('a').as_uri); print(Path('a').__class__, isinstance(Path('x'),os.PathLike), P('.a').suffix, P('a.').suffix, P('.a.b').stem, pickle.loads(pickle.dumps(p))==p, p.parents[0], p.parents[-1], len(p.parents)); err(lambda: p.parents[9])
with tempfile.TemporaryDirectory() as d:
    d=Path(d); (d/'x').mkdir(); (d/'x'/'y').mkdir(); (d/'x'/'y'/'f.py').write_text('hi'); (d/'g.txt').write_bytes(b'1'); print((d/'g.txt').read_text(), (d/'g.txt').exists(), (d/'x').is_dir(), (d/'nope').exists(), (d/'g.txt').is_file(), (d/'g.txt').stat().st_size, sorted(str(q.relative_to(d)) for q in d.rglob('*')), sorted(q.name for q in d.glob('*.txt')), sorted(q.name for q in d.glob('**/*.py')), sorted(q.name for q in d.iterdir())); (d/'x').mkdir(exist_ok=True); (d/'p/q').mkdir(parents=True); (d/'t').touch(); (d/'t').rename(d/'u'); print((d/'u').exists(), (d/'t').exists()); (d/'u').unlink(); (d/'u').unlink(missing_ok=True); (d/'l').symlink_to('g.txt'); print((d/'l').is_symlink(), (d/'l').readlink(), (d/'l').resolve()==(d/'g.txt').resolve()); (d/'p'/'q').rmdir()
    with (d/'g.txt').open() as f: print(f.read())
    try: (d/'zz').unlink()
    except FileNotFoundError as e: print(e.errno, e.strerror)
    try: (d/'zz').read_text()
    except FileNotFoundError as e: print(e.strerror)
print(Path('~').expanduser()==Path.home(), Path.cwd()==Path(os.getcwd()), Path('a').absolute().is_absolute(), list(Path('/').glob('nope*'))); err(lambda: list(Path('/').glob(''))); err(lambda: list(Path('/').glob('/x')))
