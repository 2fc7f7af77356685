# contextvars: variables, defaults, tokens, and every message about them.
from contextvars import Context, ContextVar, Token, copy_context


def attempt(work, *arguments, **keywords):
    try:
        print(repr(work(*arguments, **keywords)))
    except BaseException as error:
        print(type(error).__name__, str(error).replace(hex(id(v)), "V").replace(hex(id(d)), "D"))


v = ContextVar("v")
d = ContextVar("d", default=5)
attempt(ContextVar)
attempt(ContextVar, 1)
attempt(ContextVar, "a", 1)
attempt(ContextVar, "a", default=1, x=2)
attempt(ContextVar, "a", x=2)
attempt(ContextVar, name="q")
attempt(v.get)
attempt(v.get, 7)
attempt(v.get, 1, 2)
attempt(d.get)
attempt(d.get, 7)
print(repr(v).replace(hex(id(v)), "V"), repr(d).replace(hex(id(d)), "D"))
token = v.set(1)
shown = lambda token: repr(token).replace(hex(id(v)), "V").replace(hex(id(token)), "T")
print(shown(token), token.var is v, token.old_value, Token.MISSING, token.old_value is Token.MISSING)
second = v.set(2)
print(second.old_value, v.get())
for wrong in (5, None, token):
    try:
        d.reset(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).replace(repr(token), "TOKEN"))
try:
    Context().run(v.reset, token)
except ValueError as error:
    print(str(error).replace(repr(token), "TOKEN"))
v.reset(second)
print(v.get())
v.reset(token)
attempt(v.get)
print(shown(token))
try:
    v.reset(token)
except RuntimeError as error:
    print(str(error).replace(repr(token), "TOKEN"))
attempt(Token)
attempt(v.reset)
attempt(v.set)
attempt(v.set, 1, 2)
attempt(hash, token)
print(ContextVar[int], Token[int, str])
attempt(lambda: Context[int])
attempt(setattr, v, "name", 1)
attempt(setattr, v, "x", 1)
print(v.name, {v: 1}[v])
for base in (Context, ContextVar, Token):
    attempt(type, "Derived", (base,), {})
print(ContextVar, Context.__name__, Token.__module__, type(Token.MISSING))
attempt(copy_context, 1)
