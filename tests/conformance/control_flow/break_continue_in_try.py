# break, continue and return pass through finally.
for i in range(5):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)
def f():
    for i in range(3):
        try:
            if i == 1:
                return "returned"
        finally:
            print("cleanup", i)
print(f())
def g():
    while True:
        try:
            return "first"
        finally:
            break
    return "finally's break wins"
print(g())
def h():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print("h", i)
    return "h done"
print(h())
def k():
    try:
        return "try"
    finally:
        return "finally"
print(k())
def m():
    for i in range(2):
        try:
            raise ValueError
        finally:
            continue
    return "swallowed"
print(m())
def n():
    x = 1
    try:
        return x
    finally:
        x = 2
print(n())
