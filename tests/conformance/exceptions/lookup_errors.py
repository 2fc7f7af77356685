# Messages of failed indexing and subscription.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: [1][1])
attempt(lambda: (1,)[1])
attempt(lambda: "a"[1])
attempt(lambda: b"a"[1])
attempt(lambda: range(3)[3])
attempt(lambda: range(3)[-4])
attempt(lambda: bytearray()[0])
attempt(lambda: {}["k"])
attempt(lambda: {}[None])
attempt(lambda: {}[1.5])
attempt(lambda: {}[("a", 1)])
attempt(lambda: {}["it's"])
attempt(lambda: 5[0])
attempt(lambda: None[0])
attempt(lambda: print[0])
attempt(lambda: (x for x in ())[0])
attempt(lambda: {1}[0])
attempt(lambda: int[0])
attempt(lambda: [][""])
attempt(lambda: ""[""])
attempt(lambda: ()[()])
attempt(lambda: range(3)["a"])
attempt(lambda: [1][:"a"])
attempt(lambda: {}[{}])
attempt(lambda: [].index(1))
attempt(lambda: ().index(1))
attempt(lambda: range(3).index(9))
attempt(lambda: set().remove("gone"))
def item_set(o):
    o[0] = 1
def item_del(o):
    del o[0]
for o in (5, "s", (1,), None, {1}, range(3), object, len, [], b"b"):
    attempt(lambda: item_set(o))
    attempt(lambda: item_del(o))
