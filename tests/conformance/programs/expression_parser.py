# expression parser
import sys
class Token:
    def __init__(self, kind, value): self.kind, self.value = kind, value
    def __repr__(self): return f"{type(self).__name__}({self.kind!r}, {self.value!r})"
def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1; continue
        if c.isdigit() or c == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
            yield Token('num', float(text[i:j]) if '.' in text[i:j] else int(text[i:j])); i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum(): j += 1
            yield Token('name', text[i:j]); i = j
        elif text[i:i+2] == '**': yield Token('op', '**'); i += 2
        elif c in '+-*/()=%,': yield Token('op', c); i += 1
        else: raise SyntaxError(f"unexpected {c!r} at {i}")
    yield Token('end', None)
class Parser:
    PREC = {'+': (1, 'l'), '-': (1, 'l'), '*': (2, 'l'), '/': (2, 'l'), '%': (2, 'l'), '**': (3, 'r')}
    def __init__(self, text): self.tokens = list(tokenize(text)); self.pos = 0
    @property
    def peek(self): return self.tokens[self.pos]
    def take(self, value=None):
        tok = self.peek
        if value is not None and tok.value != value: raise SyntaxError(f"expected {value!r}, got {tok}")
        self.pos += 1
        return tok
    def expr(self, least=0):
        left = self.atom()
        while (t := self.peek).kind == 'op' and t.value in self.PREC and self.PREC[t.value][0] >= least:
            prec, assoc = self.PREC[self.take().value]
            left = (t.value, left, self.expr(prec + (assoc == 'l')))
        return left
    def atom(self):
        match self.take():
            case Token(kind='num', value=v): return v
            case Token(kind='name', value=n) if self.peek.value == '(':
                self.take('(')
                args = []
                while self.peek.value != ')':
                    args.append(self.expr())
                    if self.peek.value == ',': self.take()
                self.take(')')
                return ('call', n, *args)
            case Token(kind='name', value=n): return ('var', n)
            case Token(value='('):
                e = self.expr(); self.take(')'); return e
            case Token(value='-'): return ('neg', self.expr(3))
            case t: raise SyntaxError(f"bad token {t}")
def evaluate(tree, env):
    match tree:
        case int() | float(): return tree
        case ('var', n): return env[n]
        case ('neg', e): return -evaluate(e, env)
        case ('call', n, *args): return env[n](*(evaluate(a, env) for a in args))
        case (op, a, b):
            a, b = evaluate(a, env), evaluate(b, env)
            return {'+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '/': lambda: a / b, '%': lambda: a % b, '**': lambda: a ** b}[op]()
for src in ["1+2*3", "(1+2)*3", "2**3**2", "-2**2", "max(1, x, 3) % 4", "1/0", "1 $ 2", "y", "1 +", "f(1,2", "10 / 4 - .5", "7 % 0", "2 ** 0.5", "2**100"]:
    try:
        p = Parser(src); tree = p.expr(); 
        print(src, '->', tree, '=', evaluate(tree, {'x': 10, 'max': max}))
    except Exception as e: print(src, '!', type(e).__name__, e)
