import gc


def after_class():
    shared = []

    class Local:
        def add(self):
            shared.append('added')

    Local().add()
    del Local
    gc.collect()
    print(shared)


def after_instances():
    shared = [1]

    class Local:
        def __init__(self):
            self.me = self

        def get(self):
            return shared

    Local(), Local()
    keep = Local().get
    del Local
    gc.collect()
    print(shared, keep() is shared)


def shared_by_functions():
    count = 0

    def garbage():
        return garbage, count

    def increment():
        nonlocal count
        count += 1
        return count

    increment()
    del garbage
    gc.collect()
    return increment


after_class()
after_instances()
increment = shared_by_functions()
gc.collect()
print(increment(), increment())
