# re greenlet switch in nested sub.
import re
from greenlet import greenlet, getcurrent
main = getcurrent()
def work(): return re.sub(r"\w+", lambda m: re.sub("[aeiou]", lambda n: main.switch(n[0]), m[0]), "hi you")
one, two = greenlet(work), greenlet(work)
print(one.switch(), two.switch(), one.switch("1"), two.switch("2"), one.switch("3"), two.switch("4"), one.switch("5"), two.switch("6"))
it = re.finditer("a", "aaa")
print(next(it).span(), greenlet(lambda: next(it).span()).switch(), next(it).span(), list(it), iter(it) is it)
