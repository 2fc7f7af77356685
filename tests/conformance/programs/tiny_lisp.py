"""A Lisp with closures, macros, tail calls in a loop, quasiquotes and errors with places."""

import operator as op
import re
from functools import reduce


class LispError(Exception):
    def __init__(self, message, form=None):
        super().__init__(message)
        self.form = form

    def __str__(self):
        text = super().__str__()
        return f"{text} in {show(self.form)}" if self.form is not None else text


class Symbol(str):
    __slots__ = ()
    table = {}

    def __new__(cls, name):
        return cls.table.setdefault(name, super().__new__(cls, name))

    __repr__ = str.__str__


class Environment(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise LispError(f"unbound {name}")
        return self.outer[name]

    def set(self, name, value):
        if name in self:
            self[name] = value
        elif self.outer is None:
            raise LispError(f"cannot set {name}")
        else:
            self.outer.set(name, value)


class Lambda:
    def __init__(self, parameters, body, environment, name="lambda"):
        self.rest = None
        if Symbol(".") in parameters:
            at = parameters.index(Symbol("."))
            self.rest = parameters[at + 1]
            parameters = parameters[:at]
        self.parameters, self.body, self.environment, self.name = parameters, body, environment, name

    def bind(self, arguments):
        fixed = len(self.parameters)
        if len(arguments) < fixed or self.rest is None and len(arguments) > fixed:
            raise LispError(f"{self.name} takes {fixed}, got {len(arguments)}")
        inner = Environment(self.parameters, arguments, self.environment)
        if self.rest is not None:
            inner[self.rest] = list(arguments[fixed:])
        return inner

    def __call__(self, *arguments):
        return evaluate(self.body, self.bind(arguments))


TOKEN = re.compile(r"""\s*(?:;[^\n]*\n\s*)*(,@|[()'`,]|"(?:\\.|[^\\"])*"|[^\s()'`,;"]+)""")
QUOTES = {"'": Symbol("quote"), "`": Symbol("quasiquote"), ",": Symbol("unquote"), ",@": Symbol("splice")}


def parse(text):
    tokens = TOKEN.findall(text)[::-1]
    while tokens:
        yield read(tokens)


def read(tokens):
    if not tokens:
        raise LispError("unexpected end")
    token = tokens.pop()
    if token in QUOTES:
        return [QUOTES[token], read(tokens)]
    if token == "(":
        form = []
        while tokens and tokens[-1] != ")":
            form.append(read(tokens))
        if not tokens:
            raise LispError("missing )", form)
        tokens.pop()
        return form
    if token == ")":
        raise LispError("stray )")
    if token[0] == '"':
        return token[1:-1].replace('\\"', '"').replace("\\n", "\n")
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(token, Symbol(token))


def show(value):
    match value:
        case True | False:
            return "#t" if value else "#f"
        case [Symbol() as word, inner] if word in QUOTES.values():
            return next(mark for mark, name in QUOTES.items() if name is word) + show(inner)
        case list():
            return "(" + " ".join(map(show, value)) + ")"
        case Symbol():
            return str(value)
        case str():
            return '"' + value.replace('"', '\\"') + '"'
        case Lambda(name=name):
            return f"<{name}>"
        case None:
            return "nil"
        case _ if callable(value):
            return f"<built-in {value.__name__}>"
    return str(value)


macros = {}


def quasi(form, environment):
    if not isinstance(form, list):
        return form
    if form[:1] == [Symbol("unquote")]:
        return evaluate(form[1], environment)
    out = []
    for part in form:
        if isinstance(part, list) and part[:1] == [Symbol("splice")]:
            out += evaluate(part[1], environment)
        else:
            out.append(quasi(part, environment))
    return out


def evaluate(form, environment):
    while True:
        if isinstance(form, Symbol):
            return environment[form]
        if not isinstance(form, list):
            return form
        match form:
            case []:
                return None
            case ["quote", value]:
                return value
            case ["quasiquote", value]:
                return quasi(value, environment)
            case ["if", test, yes, *no]:
                form = yes if evaluate(test, environment) not in (False, None) else no[0] if no else None
            case ["define", [name, *parameters], *body]:
                environment[name] = Lambda(parameters, [Symbol("begin"), *body], environment, name)
                return None
            case ["define", name, value]:
                environment[name] = evaluate(value, environment)
                return None
            case ["set!", name, value]:
                environment.set(name, evaluate(value, environment))
                return None
            case ["lambda", [*parameters], *body]:
                return Lambda(parameters, [Symbol("begin"), *body], environment)
            case ["macro", [name, *parameters], *body]:
                macros[name] = Lambda(parameters, [Symbol("begin"), *body], environment, name)
                return None
            case ["let", [*pairs], *body]:
                environment = Environment([n for n, _ in pairs], [evaluate(v, environment) for _, v in pairs], environment)
                form = [Symbol("begin"), *body]
            case ["begin", *body]:
                for part in body[:-1]:
                    evaluate(part, environment)
                form = body[-1] if body else None
            case [Symbol() as name, *arguments] if name in macros:
                form = macros[name](*arguments)
            case [head, *rest]:
                function = evaluate(head, environment)
                arguments = [evaluate(part, environment) for part in rest]
                if isinstance(function, Lambda):
                    form, environment = function.body, function.bind(arguments)
                    continue
                if not callable(function):
                    raise LispError("not a function", form)
                try:
                    return function(*arguments)
                except (TypeError, ZeroDivisionError, IndexError) as error:
                    raise LispError(f"{type(error).__name__}: {error}", form) from error


GLOBAL = Environment()
GLOBAL.update({Symbol(name): function for name, function in {
    "+": lambda *a: sum(a), "*": lambda *a: reduce(op.mul, a, 1), "-": lambda a, *b: a - sum(b) if b else -a, "/": op.truediv,
    "=": op.eq, "<": op.lt, ">": op.gt, "mod": op.mod, "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:],
    "cons": lambda a, b: [a, *(b or [])], "null?": lambda x: x in ([], None), "map": lambda f, *l: [f(*a) for a in zip(*l)],
    "apply": lambda f, a: f(*a), "length": len, "append": lambda *a: sum(a, []), "print": lambda *a: print(*map(show, a)), "not": op.not_,
}.items()})  # fmt: skip

PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) ; a tail call
(loop 20000 0)
(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c (make-counter)) (c) (c) (print (c) c car)
(macro (unless test . body) `(if ,test () (begin ,@body)))
(unless (> 1 2) (print "unless" 'works) 42)
(macro (my-or a b) `(let ((t ,a)) (if t t ,b)))
(my-or #f 5)
(define (filter f l) (if (null? l) '() (if (f (car l)) (cons (car l) (filter f (cdr l))) (filter f (cdr l)))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(define (sieve l) (if (null? l) '() (cons (car l) (sieve (filter (lambda (x) (not (= 0 (mod x (car l))))) (cdr l))))))
(sieve (range 2 60))
(map + '(1 2 3) '(10 20 30))
(define (sum . l) (apply + l)) (sum 1 2.5 3)
'(a "b\\"c" 1.5 #t ,x `(y ,@z))
(/ 1 0)
(car '())
(undefined 1)
(fact)
(5 6)
(set! nowhere 1)
"""

for form in parse(PROGRAM):
    try:
        result = evaluate(form, GLOBAL)
        if result is not None:
            print(show(result))
    except LispError as error:
        print("error:", error, "|", repr(error.__cause__))
for text in ("(a (b)", "a )", "'"):
    try:
        print([show(form) for form in parse(text)])
    except LispError as error:
        print("error:", error)
