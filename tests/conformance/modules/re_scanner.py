# A lexicon of patterns cuts a text into pieces.
import re
def t(f,*a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__,e)
s=re.Scanner([(r'[a-z_]\w*',lambda s,t:('id',t,s.match.span())),(r'\d+\.\d*',lambda s,t:float(t)),(r'\d+',lambda s,t:int(t)),(r'=|\+|-',lambda s,t:'op'+t),(r'\s+',None),('!', 'bang')])
t(s.scan,'sum = 3*foo + 312.50 - bar!'); t(s.scan,'a 1 !!'); t(s.scan,''); t(re.Scanner,[('(',None)]); s2=re.Scanner([('(a)(b)?',lambda s,t:t)],re.I); t(s2.scan,'AB aB'); print(s2.lexicon[0][0], type(s2.scanner))
