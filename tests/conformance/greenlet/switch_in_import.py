# A module's body may switch while it is being imported.
from greenlet import greenlet, getcurrent
main = getcurrent()
def body():
    import mod_switches_on_import
    return mod_switches_on_import.answer, mod_switches_on_import.done
g = greenlet(body)
print(g.switch())
print("main goes on meanwhile")
print(g.switch(42))
import mod_switches_on_import
print(mod_switches_on_import.answer)
