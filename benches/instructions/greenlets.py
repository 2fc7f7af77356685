"""Greenlets: switching to and fro, making and dropping, from inside a sort."""
from greenlet import getcurrent, greenlet

main = getcurrent()


def echo(x):
    while True:
        x = main.switch(x + 1)


def sorter(n):
    return sorted(range(n), key=lambda i: main.switch(i) or -i)


partner = greenlet(echo)
total = 0
for i in range(9000):
    total += partner.switch(i)
for i in range(1200):
    total += greenlet(lambda x: x * 2).switch(i)
sorting = greenlet(sorter)
i = sorting.switch(500)
while not sorting.dead:
    i = sorting.switch(None)
print(total, i[:3])
