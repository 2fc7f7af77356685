"""The module traceback tells of errors without the names that were perhaps meant, which the interpreter suggests."""
import os
import traceback


def clean(text):
    return text.replace(os.getcwd() + os.sep, '')


class Shape:
    width = 1


def wrong_name():
    number = 1
    return nomber + number


def wrong_attribute():
    return Shape().widht


for function in (wrong_name, wrong_attribute):
    try:
        function()
    except Exception as error:
        print(traceback.format_exception_only(error))
        print(clean(traceback.format_exc()))
try:
    try:
        wrong_name()
    except NameError:
        wrong_attribute()
except AttributeError as error:
    print(clean(''.join(traceback.format_exception(error))))
wrong_name()
