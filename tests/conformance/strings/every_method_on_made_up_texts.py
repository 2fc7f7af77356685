# All methods on made-up texts; the sums of the results are compared, since the results themselves are many.
state = 12345
total = 0
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n
alphabet = ['a','b','A','B',' ','\t','\n','\r\n','.','é','ß','Σ','ς','ǆ','İ','ı','😀','1','²','٣','½','\u2028','\x1c','ﬁ','x-y','_','0','+','-']
def s(n): return ''.join(alphabet[rnd(len(alphabet))] for _ in range(rnd(n)))
def t(f, *a):
    try: return repr(f(*a))
    except Exception as e: return type(e).__name__ + ': ' + str(e)
noargs = 'capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper lower upper title swapcase strip lstrip rstrip split rsplit splitlines expandtabs encode'.split()
for i in range(100):
    x = s(12); y = s(3); z = s(4)
    out = []
    for m in noargs: out.append(t(getattr(x, m)))
    for m in 'find rfind index rindex count startswith endswith'.split():
        f = getattr(x, m)
        out.append(t(f, y)); out.append(t(f, y, rnd(8)-4)); out.append(t(f, y, rnd(8)-4, rnd(12)-4)); out.append(t(f, '')); out.append(t(f, '', rnd(20)-4))
    for m in 'split rsplit'.split():
        f = getattr(x, m)
        out.append(t(f, y)); out.append(t(f, None, rnd(4))); out.append(t(f, y, rnd(4)-1))
    for m in 'partition rpartition removeprefix removesuffix strip lstrip rstrip join'.split(): out.append(t(getattr(x, m), y))
    out.append(t(x.replace, y, z)); out.append(t(x.replace, y, z, rnd(4)-1)); out.append(t(x.splitlines, True)); out.append(t(x.expandtabs, rnd(6)))
    for m in 'center ljust rjust'.split(): out.append(t(getattr(x, m), rnd(20))); out.append(t(getattr(x, m), rnd(20), 'é'))
    out.append(t(x.zfill, rnd(15))); out.append(t(x.__getitem__, slice(rnd(9)-4, rnd(9)-4, rnd(5)-2 or 1))); out.append(t(x.__mul__, rnd(3)))
    out.append(t(x.translate, str.maketrans('aé1', 'xyz', '.')))
    out.append(repr(y in x)); out.append(repr(x < y)); out.append(str(len(x)))
    for e in 'ascii latin-1 utf-8 utf-16 utf-32-be'.split():
        for h in 'strict ignore replace backslashreplace xmlcharrefreplace namereplace'.split(): out.append(t(x.encode, e, h))
    b = x.encode('utf-8'); c = y.encode('utf-8')
    cut = b[rnd(4):rnd(12)]
    for e in 'ascii latin-1 utf-8 utf-16 utf-32-be'.split():
        for h in 'strict ignore replace backslashreplace'.split(): out.append(t(cut.decode, e, h))
    for k in (bytes, bytearray):
        v = k(b)
        for m in 'capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower upper title swapcase strip lstrip rstrip split rsplit splitlines expandtabs hex'.split(): out.append(t(getattr(v, m)))
        for m in 'find rfind index rindex count startswith endswith'.split():
            f = getattr(v, m)
            out.append(t(f, c)); out.append(t(f, c, rnd(8)-4)); out.append(t(f, c, rnd(8)-4, rnd(12)-4)); out.append(t(f, b'', rnd(20)-4))
        for m in 'split rsplit'.split():
            f = getattr(v, m)
            out.append(t(f, c)); out.append(t(f, None, rnd(4))); out.append(t(f, c, rnd(4)-1))
        for m in 'partition rpartition removeprefix removesuffix strip lstrip rstrip'.split(): out.append(t(getattr(v, m), c))
        out.append(t(v.replace, c, b'zz')); out.append(t(v.replace, c, b'', rnd(4)-1)); out.append(t(v.splitlines, True)); out.append(t(v.expandtabs, rnd(6)))
        for m in 'center ljust rjust'.split(): out.append(t(getattr(v, m), rnd(20))); out.append(t(getattr(v, m), rnd(20), b'*'))
        out.append(t(v.zfill, rnd(15))); out.append(t(v.__getitem__, slice(rnd(9)-4, rnd(9)-4, rnd(5)-2 or 1)))
    for o in out:
        for letter in o:
            total = (total * 31 + ord(letter)) % 1000000007
    if i % 5 == 0:
        print(i, total)
