# gr_frame is there while suspended only.
from greenlet import greenlet, getcurrent
main = getcurrent()
def inner(): main.switch()
def body(): inner()
g = greenlet(body)
print(g.gr_frame)
g.switch()
f = g.gr_frame
chain = []
while f:
    chain.append(f.f_code.co_name)
    f = f.f_back
print(chain)
g.switch()
print(g.gr_frame, main.gr_frame)
print(greenlet(lambda: getcurrent().gr_frame).switch())
