import base64, binascii, hashlib, zlib, hmac, secrets, fnmatch, glob, getopt, stat, html, urllib.parse as up, uuid, calendar, shlex, colorsys, graphlib, sched, timeit, linecache, __future__, os
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
D=bytes(range(256)); 
for n in range(0,12): 
    s=D[n:2*n]
    print(base64.b64encode(s), base64.b32encode(s), base64.b16encode(s), base64.a85encode(s), base64.b85encode(s), base64.b32hexencode(s), base64.urlsafe_b64encode(s))
    for e,d in ((base64.b64encode,base64.b64decode),(base64.b32encode,base64.b32decode),(base64.a85encode,base64.a85decode),(base64.b85encode,base64.b85decode),(base64.b16encode,base64.b16decode)): assert d(e(s))==s, (e,s)
err(base64.b64decode,'abc'); err(base64.b64decode,'a'); err(base64.b64decode,'YW Jj\n'); err(base64.b64decode,'ab=c', validate=True); err(base64.b64decode,'é'); err(base64.b64encode,'a'); err(base64.b32decode,'a'); err(base64.b16decode,'zz'); err(base64.b64decode, 5); print(base64.encodebytes(D), base64.decodebytes(base64.encodebytes(D))==D)
err(binascii.unhexlify,'abc'); err(binascii.unhexlify,'zz'); print(binascii.hexlify(b'abc'), binascii.hexlify(b'abc','-'), binascii.crc32(b'hello'), binascii.crc_hqx(b'hello',0), binascii.b2a_uu(b'hello'), binascii.a2b_uu(binascii.b2a_uu(b'hello')), binascii.b2a_qp(b'a=b \xff\n'), binascii.a2b_qp(b'a=3Db=20=\nc'))
for n in sorted(hashlib.algorithms_guaranteed):
    h=hashlib.new(n, b'abc'); print(n, h.name, h.digest_size, h.block_size, h.hexdigest(20) if 'shake' in n else h.hexdigest())
h=hashlib.sha256(); h.update(b'a'); g=h.copy(); g.update(b'b'); print(h.hexdigest(), g.hexdigest()); err(hashlib.md5,'a'); err(hashlib.new,'foo'); print(hashlib.blake2b(b'x',digest_size=10,key=b'k',salt=b's',person=b'p').hexdigest(), hashlib.blake2s(b'x'*200,digest_size=7).hexdigest(), hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',10).hex())
print(hmac.new(b'k',b'm','sha1').hexdigest(), hmac.compare_digest('a','a'), hmac.digest(b'k'*200,b'm','md5').hex()); err(hmac.new,b'k',b'm'); err(hmac.compare_digest,'a',b'a')
d=b'hello world '*1000; c=zlib.compress(d); print(zlib.decompress(c)==d, zlib.crc32(d), zlib.adler32(d), zlib.decompress(zlib.compress(d,wbits=31),wbits=31)==d, zlib.decompress(zlib.compress(d,wbits=-15),wbits=-15)==d)
o=zlib.decompressobj(); r=b''.join(o.decompress(c[i:i+3]) for i in range(0,len(c),3)); print(r==d, o.eof, o.unused_data); err(zlib.decompress,b'abc'); err(zlib.decompress,c[:-3]); o=zlib.decompressobj(); print(len(o.decompress(c+b'xx',100)), len(o.decompress(o.unconsumed_tail)), o.unused_data)
print(len(secrets.token_hex(5)), len(secrets.token_bytes()), secrets.randbelow(1)); 
for p in ('*.py','a?c','[abc]*','[!a]x','a[','[]x]','**','*a*b*','[a-c-z]','[z-a]','\\d'): print(p, fnmatch.translate(p), [n for n in ('x.py','abc','cab','bx',']','a[','aab','-') if fnmatch.fnmatch(n,p)])
print(getopt.getopt('-a -b val --long=3 --fl rest -x'.split(),'ab:',['long=','flag']), getopt.gnu_getopt('-a rest -b v -- -x'.split(),'ab:')); err(getopt.getopt,['-z'],'a'); err(getopt.getopt,['--lo'],'',['lone','long']); err(getopt.getopt,['-b'],'b:'); err(getopt.getopt,['--f=1'],'',['f'])
print(stat.filemode(0o100644), stat.filemode(0o41777), stat.S_ISDIR(0o40755), stat.filemode(0o104755))
print(html.escape('<a href="x">\'&'), html.unescape('&lt;&amp;&#65;&#x41;&eacute;&notit;&copy &foo; &#0; &#128;&hearts;'))
u=up.urlparse('http://user:pw@Host.com:80/a/b;p?q=1#f'); print(u, u.hostname, u.port, u.username, u.password, u.geturl()); print(up.urlsplit('//x/y?z'), up.urljoin('http://a/b/c/d','../e'), up.urljoin('http://a/b/','g?y'), up.urljoin('http://a/b','//h/x'), up.urldefrag('http://a#b'), up.quote('a b/c&é'), up.unquote('a%20b%C3%A9%zz'), up.quote_plus('a b+c'), up.unquote_plus('a+b'), up.urlencode({'a':1,'b':'x y'}), up.urlencode({'a':[1,2]},doseq=True), up.parse_qs('a=1&a=2&b=&c'), up.parse_qsl('a=1&b=',keep_blank_values=True))
err(lambda: up.urlparse('http://a:99999').port); err(lambda: up.urlparse('http://a:x').port); err(up.urlsplit,'http://[::1'); print(up.urlparse(b'http://a/b'), up.urlparse('http://[::1]:80/').hostname); err(up.urljoin,'a',b'b'); print(up.unquote_to_bytes('a%20'), up.urlunsplit(('http','a','b','c','d')))
for b in ('http://a/b/c/d;p?q',): 
    for r in ('g:h','g','./g','g/','/g','?y','g?y','#s','g#s',';x','g;x','','.','./','..','../','../g','../..','../../g','../../../g','/./g','g.','..g','./../g','g;x=1/../y'): print(r, up.urljoin(b,r))
x=uuid.UUID('12345678123456781234567812345678'); print(x, repr(x), x.bytes, x.fields, x.variant, x.version, x.urn, x.hex, x.time, uuid.uuid3(uuid.NAMESPACE_DNS,'a.b'), uuid.uuid5(uuid.NAMESPACE_URL,'x'), uuid.uuid4().version, uuid.uuid1().version, x==uuid.UUID(int=x.int), hash(x)==hash(x.int)); err(uuid.UUID); err(uuid.UUID,'x'); err(setattr,x,'int',1); err(uuid.UUID,int=-1)
print(calendar.month(2024,2), calendar.isleap(1900), calendar.leapdays(1900,2000), calendar.monthrange(2023,2), calendar.weekday(2000,1,1), calendar.monthcalendar(2022,1), calendar.timegm((2000,1,1,0,0,0)), sep='|'); print(calendar.calendar(2023)); err(calendar.monthrange,2000,13); print(calendar.HTMLCalendar().formatmonth(2023,1)); print(list(calendar.Calendar(6).itermonthdays4(2023,2))[:3], calendar.month_name[1], calendar.day_abbr[6], list(calendar.Calendar().itermonthdates(2023,1))[0])
print(shlex.split('a "b c" d\\ e \'f g\' # x'), shlex.split('a #b',comments=True), shlex.quote("it's"), shlex.join(['a','b c']), list(shlex.shlex('a+b "c d" (e)')), list(shlex.shlex('a && b || c; d>e',punctuation_chars=True)), list(shlex.shlex("x='a b'",posix=True))); err(shlex.split,'a "b'); err(shlex.split,'a\\'); s=shlex.shlex('~/a && b-c --color=auto || d *.py?',punctuation_chars=True); print(list(s))
for f in (colorsys.rgb_to_hsv, colorsys.rgb_to_hls, colorsys.rgb_to_yiq): print(f(.2,.4,.6), f(0,0,0), f(1,.5,0))
for f in (colorsys.hsv_to_rgb, colorsys.hls_to_rgb, colorsys.yiq_to_rgb): print(f(.2,.4,.6), f(.9,.1,.5))
ts=graphlib.TopologicalSorter({'d':{'b','c'},'b':{'a'},'c':{'a'}}); print(list(ts.static_order())[0], len(list(graphlib.TopologicalSorter({1:[2],2:[3]}).static_order()))); err(lambda: list(graphlib.TopologicalSorter({1:[2],2:[1]}).static_order())); t=graphlib.TopologicalSorter({1:[2],3:[2]}); t.prepare(); print(t.get_ready(), t.is_active()); t.done(2); print(t.get_ready()); err(t.done,9); err(t.add,1)
s=sched.scheduler(lambda:0, lambda x:None); 
class T: now=0
s=sched.scheduler(lambda:T.now, lambda d: setattr(T,'now',T.now+d)); s.enter(2,1,print,('two',)); s.enter(1,1,print,('one',)); e=s.enter(3,1,print); s.cancel(e); print(len(s.queue), s.queue[0].time); s.run(); print(T.now, s.empty())
print(type(timeit.timeit('1+1',number=10)), len(timeit.repeat(lambda:1,number=1,repeat=3))); err(timeit.timeit,'1+'); err(timeit.Timer,5)
print(linecache.getline(__file__,1)[:10], repr(linecache.getline(__file__,10**6)), repr(linecache.getline('nope',1)), __future__.division.optional, __future__.annotations)
