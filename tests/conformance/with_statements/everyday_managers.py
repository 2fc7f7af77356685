# Managers of everyday use: timer-like log, transaction, temporary setting, stack.
class Transaction:
    def __init__(self, store): self.store = store
    def __enter__(self):
        self.backup = dict(self.store)
        return self.store
    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back:", value)
            return kind is ValueError
        print("committed")
accounts = {"a": 10, "b": 0}
def move(n):
    with Transaction(accounts) as s:
        s["a"] -= n
        if s["a"] < 0: raise ValueError("overdrawn")
        s["b"] += n
move(4); print(accounts)
move(40); print(accounts)
class Setting:
    current = {"depth": 1}
    def __init__(self, **new): self.new = new
    def __enter__(self):
        self.old = Setting.current
        Setting.current = {**self.old, **self.new}
    def __exit__(self, *a): Setting.current = self.old
with Setting(depth=2):
    print(Setting.current)
    with Setting(color="red"): print(Setting.current)
    print(Setting.current)
print(Setting.current)
class Indent:
    level = 0
    def __enter__(self):
        Indent.level += 1
        return self
    def __exit__(self, *a): Indent.level -= 1
    def write(self, text): print("  " * Indent.level + text)
i = Indent()
with i:
    i.write("one")
    with i as j:
        j.write("two")
    i.write("one again")
i.write("zero")
