import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first"); warnings.warn("second", DeprecationWarning); warnings.warn(RuntimeWarning("third"))
print([(str(w.message), w.category.__name__) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("raised", FutureWarning)
    except FutureWarning as e: print("error", e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3): warnings.warn("once only")
    warnings.simplefilter("ignore"); warnings.warn("hidden")
print(len(log))
try: warnings.warn("x", int)
except TypeError as e: print(e)
