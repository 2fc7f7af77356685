# Changed filters show again what was shown; what filters and warnings are given is checked.
import sys
import warnings


def speak():
    warnings.warn("hey", UserWarning)


def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for action in ("default", "once", "module", None):
    for _ in range(2):
        with warnings.catch_warnings(record=True) as caught:
            if action:
                warnings.simplefilter(action)
            speak()
            speak()
        print(action, len(caught))
before = warnings.filters
with warnings.catch_warnings() as nothing:
    print(nothing, warnings.filters is before, warnings.filters == before)
    warnings.simplefilter("ignore")
print(warnings.filters is before)
show(warnings.filterwarnings, "error", 1)
show(warnings.filterwarnings, "error", "", 1)
show(warnings.filterwarnings, "error", "", int)
show(warnings.filterwarnings, "error", "", Warning, 1)
show(warnings.filterwarnings, "error", "", Warning, "", -1)
show(warnings.simplefilter, "error", lineno="x")
show(warnings.simplefilter, "sometimes")
show(warnings.warn_explicit, "x", UserWarning, "f", 1, registry=1)
show(warnings.warn, 1, stacklevel="a")
recorder = warnings.catch_warnings(record=True)
print(recorder, warnings.catch_warnings(module=sys))
with recorder:
    show(recorder.__enter__)
show(warnings.catch_warnings().__exit__)
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.showwarning = lambda *args: print("own", args[0], args[1].__name__, len(args))
    speak()
    with warnings.catch_warnings(record=True) as caught:
        speak()
    print(len(caught))
    speak()
    warnings.showwarning = 5
    show(speak)
print(warnings.showwarning.__name__)
with warnings.catch_warnings():
    warnings.filterwarnings("error", "HE.*", UserWarning)
    show(speak)
    warnings.filterwarnings("ignore", module="__main__")
    show(speak)
    warnings.filterwarnings("error", "only this")
    show(speak)
    warnings.resetwarnings()
    print(warnings.filters)
