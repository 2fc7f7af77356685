# Small statement forms, line joining, comments.
pass; ...
def f(): ...
class C: pass
if True: pass
else: pass
x = 1; y = 2; print(x + y)
total = 1 + \
    2 + \
    3
print(total)
values = [
    1,  # one
    2,

    3,
]
print(values, (
    "joined "
    # a comment inside
    "text"
))
if x == 1: a = 1; b = 2
print(a, b, f(), C.__name__)
def g(
    p,
    q=2,
    *,
    r=3,
): return p, q, r
print(g(
    1,
    r=4,
))
while x: x -= 1; print("once")
for _ in range(1): pass
def h():
	return "tab indented"
print(h())
if 1:
  two = "two spaces"
  if 1:
         deep = "nine"
print(two, deep)
ünïcödé = "identifier"; 变量 = 5
print(ünïcödé, 变量)
print(1, # comment
      2) # end
