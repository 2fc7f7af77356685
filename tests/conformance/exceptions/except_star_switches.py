"""A split function of an except* handler's group switches greenlets in mid-call."""
import greenlet

main = greenlet.getcurrent()


class Switching(ExceptionGroup):
    def split(self, condition):
        print('split', main.switch('out'))
        return super().split(condition)

    def derive(self, members):
        print('derive', main.switch('again'))
        return Switching(self.message, members)


def work():
    try:
        try:
            raise Switching('s', [ValueError(1), TypeError(2)])
        except* ValueError as part:
            print('part', part, main.switch('in handler'))
    except Switching as rest:
        print('rest', rest, rest.exceptions)
    return 'end'


other = greenlet.greenlet(work)
answer = other.switch()
number = 0
while not other.dead:
    print('main', answer)
    try:
        raise KeyError(number)
    except KeyError:
        answer = other.switch(number)
    number += 1
print(answer)
