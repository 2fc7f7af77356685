# `types.TracebackType` makes an entry of a frame, with the line that it is told.
import traceback
import types

try:
    1 / 0
except ZeroDivisionError as error:
    first = error.__traceback__
made = types.TracebackType(first, first.tb_frame, 3, 2)
print(made.tb_next is first, made.tb_lasti, made.tb_lineno, made.tb_frame is first.tb_frame)
print(*traceback.format_tb(types.TracebackType(None, first.tb_frame, -1, 5))[0].split('\n')[1:], sep='\n')
for arguments in ((1, first.tb_frame, 1, 2), (None, 1, 1, 2), (None, first.tb_frame, 'a', 2)):
    try:
        types.TracebackType(*arguments)
    except TypeError as error:
        print(error)
