# if, elif, else with all kinds of conditions.
def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70: return "C"
    else:
        return "F"
print([grade(n) for n in (95, 90, 85, 70, 0)])
def kind(x):
    if x is None: return "none"
    if isinstance(x, bool): return "bool"
    if not x: return "empty"
    if isinstance(x, (int, float)) and x < 0: return "negative"
    if x == 1 or x == "1": return "one"
    if 1 < x < 10 if isinstance(x, int) else False: return "digit"
    return "other"
print([kind(x) for x in (None, True, 0, "", [], -1, -2.5, 1, "1", 5, 50, "abc")])
x = 5
if x > 3:
    if x > 4:
        if x > 5: print("never")
        else: print("exactly five")
if not x: pass
elif x: print("elif")
if x: print("a"); print("b")
print("even" if x % 2 == 0 else "odd", "big" if x > 100 else "middle" if x > 4 else "small")
