# Where the class says what runs, the function of the constructor goes as the greenlet starts, in the greenlet.
import greenlet

main = greenlet.getcurrent()
notes = []


class Function:
    def __del__(self):
        notes.append('gone')
        main.switch('from the finaliser')

    def __call__(self):
        notes.append('called')


class Other(greenlet.greenlet):
    def __getattribute__(self, name):
        if name == 'run':
            return lambda: notes.append('run')
        return object.__getattribute__(self, name)


glet = Other(Function())
print(glet.switch(), notes)
glet.switch()
print(notes)
