# The function that stands for an autospecced one keeps the side effect that was asked for.
from unittest import mock


class Counter:
    total = 0

    def add(self, number):
        self.total += number
        return 'added'

    def run(self):
        return self.add(2)


counter = Counter()
with mock.patch.object(Counter, 'add', autospec=True, side_effect=Counter.add) as add:
    print(counter.run(), counter.total, add.called)
made = mock.create_autospec(lambda number: None, side_effect=[1, ValueError('second')])
print(made(0))
try:
    made(0)
except ValueError as error:
    print(error)
