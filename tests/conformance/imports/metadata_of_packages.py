# What importlib.metadata reads in the folders that describe installed packages.
import sys, os, tempfile, warnings
warnings.simplefilter('ignore')
d = tempfile.mkdtemp(); di = os.path.join(d, 'My_Pack-1.2.dist-info'); os.mkdir(di)
open(os.path.join(di, 'METADATA'), 'w').write('Metadata-Version: 2.1\nName: My-Pack\nVersion: 1.2\nSummary: A thing\nRequires-Dist: foo>=1\nRequires-Dist: bar; extra == "x"\nProvides-Extra: x\nClassifier: A\nClassifier: B\n\nThe text.\n')
open(os.path.join(di, 'entry_points.txt'), 'w').write('[console_scripts]\nrun = json:dumps\nother = os.path:join [x,y]\n\n[my.group]\n# c\nplug = math\n')
open(os.path.join(di, 'top_level.txt'), 'w').write('mypack\n')
open(os.path.join(di, 'RECORD'), 'w').write('mypack.py,sha256=abc,12\nMy_Pack-1.2.dist-info/METADATA,,\n')
open(os.path.join(d, 'mypack.py'), 'w').write('x=1')

from importlib import metadata as m
import json, math, pathlib, csv
try: import email.message
except ImportError: pass
sys.path[:] = [d]
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: m.version('my-pack')); t(lambda: m.version('My_Pack')); t(lambda: m.version('my.pack')); t(lambda: m.version('nope')); t(lambda: m.version('')); t(lambda: m.version(None))
dist = m.distribution('my-pack')
t(lambda: dist.name); t(lambda: dist.version); t(lambda: dist.metadata['Name']); t(lambda: dist.metadata['Nope']); t(lambda: dist.metadata.get_all('Classifier')); t(lambda: dist.requires); t(lambda: m.requires('my-pack')); t(lambda: dist.read_text('top_level.txt')); t(lambda: dist.read_text('nope.txt')); t(lambda: 'Summary' in dist.metadata); t(lambda: dist.metadata['summary']); t(lambda: dist.metadata.json['classifier'])
t(lambda: list(dist.entry_points)); t(lambda: dist.entry_points.names == {'run','other','plug'}); t(lambda: sorted(dist.entry_points.groups))
eps = m.entry_points(group='console_scripts')
t(lambda: eps); t(lambda: [e.name for e in eps]); t(lambda: eps['run']); t(lambda: eps['zz']); t(lambda: eps["run"].load() is json.dumps); t(lambda: eps['other'].module); t(lambda: eps['other'].attr); t(lambda: eps['other'].extras); t(lambda: eps['run'].extras); t(lambda: eps['run'].value); t(lambda: eps['run'].group); t(lambda: eps['run'].dist.name); t(lambda: eps.select(name='run')); t(lambda: m.entry_points(group='none')); t(lambda: m.entry_points(name='plug')); t(lambda: m.entry_points(group='my.group', name='plug')['plug'].load().__name__)
t(lambda: m.EntryPoint('a', 'b:c', 'g')); t(lambda: m.EntryPoint('a', 'b:c', 'g') == m.EntryPoint('a', 'b:c', 'g')); t(lambda: m.EntryPoint(name='a', value='b:c.d [x]', group='g').attr); t(lambda: hash(m.EntryPoint('a','b','c')) == hash(m.EntryPoint('a','b','c'))); t(lambda: m.EntryPoint('a','nomod:x','g').load()); t(lambda: setattr(m.EntryPoint('a','b','c'), 'name', 3)); t(lambda: m.EntryPoint('a', 'b', 'g').matches(name='a'))
t(lambda: sorted(m.entry_points().groups)); t(lambda: m.entry_points().select(group='my.group')); t(lambda: [x.name for x in m.distributions()]); t(lambda: m.metadata('my-pack')['version']); t(lambda: [str(f) for f in m.files('my-pack')]); t(lambda: m.files('my-pack')[0].size); t(lambda: m.files('my-pack')[0].hash); t(lambda: m.files('my-pack')[0].read_text()); t(lambda: m.packages_distributions())
t(lambda: m.PackageNotFoundError('x')); t(lambda: str(m.PackageNotFoundError('x'))); t(lambda: m.files('my-pack')[0].locate() == __import__('pathlib').Path(d, 'mypack.py'))
