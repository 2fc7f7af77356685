# Operators refuse operands of unsuitable types, naming both.
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)

attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: (1,) + [2])
attempt(lambda: None + 1)
attempt(lambda: 1 - "a")
attempt(lambda: "a" * "b")
attempt(lambda: "a" * 1.5)
attempt(lambda: [1] * [2])
attempt(lambda: {} + {})
attempt(lambda: 1 / "a")
attempt(lambda: 1 // None)
attempt(lambda: 1 % [])
attempt(lambda: 2 ** "a")
attempt(lambda: {1} - [1])
attempt(lambda: 1 @ 2)
attempt(lambda: -"a")
attempt(lambda: +[])
attempt(lambda: ~1.5)
attempt(lambda: 1 < "a")
attempt(lambda: [] >= 3)
attempt(lambda: None > None)
attempt(lambda: 1 in 2)
attempt(lambda: print << 1)
attempt(lambda: {} < {})
attempt(lambda: attempt + 1)

def augmented():
    x = 1
    x += "a"

attempt(augmented)

def augmented_list():
    x = [1]
    x += 5

attempt(augmented_list)
