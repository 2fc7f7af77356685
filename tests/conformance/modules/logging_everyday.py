import logging, io, sys, os, tempfile, logging.handlers
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
o=io.StringIO(); logging.basicConfig(stream=o, level=logging.DEBUG, format='%(levelname)s %(name)s %(module)s %(funcName)s %(lineno)d %(message)s')
log=logging.getLogger('a.b'); log.info('hi %s %d','x',3); log.debug('d'); logging.warning('root %(k)s',{'k':1})
def f():
    try: 1/0
    except ZeroDivisionError: log.exception('failed')
f(); print(o.getvalue().replace(__file__,'FILE'))
print(log, logging.getLogger(), logging.getLogger('a').getChild('q').name, log.parent, logging.getLogger('a') is log.parent, logging.getLevelName(10), logging.getLevelName('INFO'), logging.getLevelName(15)); err(log.setLevel,'FOO'); err(log.setLevel,1.5); err(logging.getLogger,5)
l2=logging.getLogger('z'); l2.propagate=False; h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname:>8}|{message}',style='{')); l2.addHandler(h); l2.setLevel('WARNING'); l2.info('no'); l2.error('yes'); h.setLevel(logging.CRITICAL); l2.error('no'); l2.critical('crit'); print(h, l2.isEnabledFor(20), l2.getEffectiveLevel(), l2.hasHandlers())
class F(logging.Filter):
    def filter(s,r): return 'x' in r.getMessage()
h.addFilter(F()); h.setLevel(0); l2.error('abc'); l2.error('xyz'); h.addFilter(lambda r: False); l2.error('x'); l2.removeHandler(h)
err(logging.Formatter,'foo'); err(logging.Formatter,'{',style='{'); err(logging.Formatter,'x',style='q'); r=logging.makeLogRecord({'msg':'m %s','args':('a',),'levelname':'L','name':'n','created':0,'msecs':5}); f=logging.Formatter('%(asctime)s %(message)s',datefmt='%Y'); print(f.format(r), logging.Formatter('$message',style='$').format(r)); import time; f2=logging.Formatter('%(asctime)s'); f2.converter=time.gmtime; print(f2.format(r))
a=logging.LoggerAdapter(l2,{'user':'bob'}); h3=logging.StreamHandler(sys.stdout); h3.setFormatter(logging.Formatter('%(user)s: %(message)s')); l2.addHandler(h3); a.warning('hey %s','you'); print(a); logging.disable(logging.ERROR); a.error('no'); logging.disable(logging.NOTSET); err(l2.error,'x',extra={'message':1}); logging.addLevelName(25,'NOTE'); a.log(25,'q'); l2.setLevel(1); a.log(25,'q')
d=tempfile.mkdtemp(); fh=logging.handlers.RotatingFileHandler(d+'/l',maxBytes=30,backupCount=2); l3=logging.getLogger('rot'); l3.propagate=False; l3.addHandler(fh)
for i in range(8): l3.error('message %d',i)
print(sorted(os.listdir(d)), open(d+'/l').read()); fh.close(); m=logging.handlers.MemoryHandler(10,target=h3); l2.handlers=[m]; a.info('buf'); print(len(m.buffer)); a.error('go'); print(len(m.buffer)); logging.shutdown(); err(logging.basicConfig,force=True,foo=1); err(logging.basicConfig,stream=1,filename=2,force=True)
logging.getLogger('q.w.e'); print(sorted(k for k in logging.root.manager.loggerDict)[:5], type(logging.root.manager.loggerDict['q']).__name__)
