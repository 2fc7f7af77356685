# A replacement function of re.sub may switch.
import re
from greenlet import greenlet, getcurrent
main = getcurrent()
g = greenlet(lambda: re.sub(r"\d+", lambda m: main.switch(m.group()), "a1b22c333"))
print(g.switch(), g.switch("<one>"), g.switch("<two>"), g.switch("<three>"))
