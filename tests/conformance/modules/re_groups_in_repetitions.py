# What groups hold whose repetitions end with a round that matches nothing.
import re
for p,t in [(r'(?:(a)|b?)*c','abac'), (r'(a*)*','aab'), (r'(a*)+','b'), (r'(a|b*)*','abb'), (r'(?:([ac])+)|(b)?','abc'), (r'((x|y+)*)*',''.join('xyyzy')), ('((x|y+)*)*z','xyyzy'), ('(([ab]*)c?)*d?', 'abcd'), (r'(?:(a)|(b)|c)*','abc'), (r'(()|a)+b','aab'), (r'((|a)+?)b','aab'), ('(a?)*?$','aa'), (r'(^|a)*b','aab'), (r'(a??)*b','aab'), (r'(?:a*?)*b','aab'), (r'((a)|)*b', 'aab'), (r'(|a)*', 'aab'), (r'(|a)+', 'aab'), (r'(|a){3}', 'aab'), (r'(|a){2,}', 'aab'), (r'(a|)\1*(?=b)','aab'),(r'(?P<x>a*)*(?P=x)b','aab')]:
    m = re.match(p,t)
    print(p, t, m and (m.span(), m.regs, m.groups(), m.lastindex))
