"""except*: parts of a group go to the handlers that name them; what is left is raised again as one group."""
import traceback


def show(work):
    try:
        work()
    except BaseException as error:
        print(''.join(traceback.format_exception(error)).replace(__file__, 'case.py'), end='')
    print('--')


def raise_group():
    raise ExceptionGroup('many', [ValueError(1), TypeError(2), ExceptionGroup('inner', [ValueError(3), KeyError('k')])])


def takes_parts():
    try:
        raise_group()
    except* ValueError as group:
        print('values', repr(group), group.exceptions)
    except* (TypeError, KeyError) as group:
        print('others', repr(group))
    else:
        print('never')
    finally:
        print('finally')
    try:
        group
    except NameError as error:
        print(error)


def leaves_the_rest():
    try:
        raise_group()
    except* TypeError:
        pass


def takes_a_naked_exception():
    try:
        raise OSError('naked')
    except* OSError as group:
        print(repr(group), group.__traceback__, group.__context__)
    try:
        raise OSError('left')
    except* ValueError:
        print('never')


def raises_again():
    try:
        raise_group()
    except* ValueError:
        raise
    except* TypeError as group:
        raise group.exceptions[0]


def raises_in_handlers():
    try:
        raise ExceptionGroup('two', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise OSError('first')
    except* TypeError:
        1 / 0


def raises_a_naked_one_again():
    try:
        raise ValueError('bare')
    except* ValueError:
        raise


def no_exception():
    try:
        value = 1
    except* ValueError:
        print('never')
    else:
        print('else', value)
    return value


def nested():
    try:
        try:
            raise ExceptionGroup('outer', [ValueError(1), OSError(2), KeyError(3)])
        except* ValueError:
            print('inner handler')
    except* OSError as group:
        print('outer handler', repr(group))


def notes_and_cause_are_kept():
    try:
        try:
            group = ExceptionGroup('noted', [ValueError(1), TypeError(2)])
            group.add_note('a note')
            raise group from KeyError('cause')
        except* ValueError as part:
            print(part.__notes__, repr(part.__cause__), part.__notes__ is group.__notes__)
    except ExceptionGroup as rest:
        print(repr(rest), rest.__notes__, repr(rest.__cause__), rest.__suppress_context__)


def wrong_classes():
    for classes in [ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), 1, (ValueError, 2)]:
        try:
            try:
                raise ValueError('x')
            except* classes:
                print('caught')
        except TypeError as error:
            print(error, '|', repr(error.__context__))


class Own(ExceptionGroup):
    def derive(self, members):
        print('derive', members)
        return Own(self.message.upper(), members)


def own_group():
    try:
        try:
            raise Own('own', [ValueError(1), TypeError(2)])
        except* ValueError as part:
            print(type(part), part)
    except Own as rest:
        print(type(rest), rest)


def in_a_loop():
    for number in range(3):
        try:
            if number == 1:
                raise ExceptionGroup('g', [ValueError(number)])
            continue
        except* ValueError as part:
            print(number, part)
        finally:
            print('round', number)


for work in [takes_parts, leaves_the_rest, takes_a_naked_exception, raises_again, raises_in_handlers,
             raises_a_naked_one_again, no_exception, nested, notes_and_cause_are_kept, wrong_classes, own_group,
             in_a_loop]:
    print(work.__name__)
    show(work)

for body in ['break', 'continue', 'return 1']:
    source = f'def f():\n  for x in y:\n    try: pass\n    except* ValueError:\n      {body}\n'
    try:
        compile(source, 'name', 'exec')
    except SyntaxError as error:
        print(error)
for source in ['try: pass\nexcept*: pass\n', 'try: pass\nexcept* A: pass\nexcept B: pass\n',
               'try: pass\nexcept A: pass\nexcept* B: pass\n']:
    try:
        compile(source, 'name', 'exec')
    except SyntaxError as error:
        print(error)
