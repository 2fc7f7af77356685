# Switching to oneself gives one's own arguments back.
from greenlet import greenlet, getcurrent
main = getcurrent()
print(main.switch(), main.switch(1), main.switch(1, 2), main.switch(k=1), main.switch(1, k=2))
def body():
    me = getcurrent()
    return me.switch("self"), me.switch(), me.switch(a=1)
print(greenlet(body).switch())
