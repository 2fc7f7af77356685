# What a configuration parser still does though it says not to rely on it; arrays are shortened like lists.
import array
import configparser
import io
import reprlib
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    error = configparser.ParsingError("somewhere")
    print(error.filename)
    error.filename = "elsewhere"
    print(error.source)
    parser = configparser.ConfigParser()
    parser.readfp(io.StringIO("[a]\nb=1"))
    print(parser["a"]["b"])
    configparser.SafeConfigParser()
    configparser.LegacyInterpolation()
for each in caught:
    print(each.category.__name__, each.message)
try:
    del parser.converters[None]
except KeyError as error:
    print(repr(error))
print(reprlib.repr(array.array("i", range(9))), reprlib.repr(array.array("u", "abc")), reprlib.repr(array.array("b")))
