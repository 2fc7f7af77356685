# The parent at the time of death counts.
from greenlet import greenlet, getcurrent
main = getcurrent()
log = []
def other_body(*args):
    log.append(("other got", args))
    return "other done"
other = greenlet(other_body)
def child():
    getcurrent().parent = other
    return "child result"
print(greenlet(child).switch(), log)
def waits():
    main.switch("waiting")
    return "finished"
w = greenlet(waits)
print(w.switch())
def collector():
    return ("collector saw", w.switch())
col = greenlet(collector)
w.parent = col
print(col.switch())
def fails():
    getcurrent().parent = catcher
    raise ValueError("to the new parent")
def catch():
    try: f.switch()
    except ValueError as e: return f"catcher caught {e}"
catcher = greenlet(catch)
f = greenlet(fails)
print(catcher.switch())
