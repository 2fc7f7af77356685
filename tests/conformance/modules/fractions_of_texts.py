# What texts are fractions, with blanks and underscores in the right places only.
from fractions import Fraction
for text in ["5", " \n +3/2", "013/02", " -3. ", " .6 ", "32.e-5", "1_2_3/3_2_1", "3.14_15e-1_0", "3/", "/2", "3 /2", "3/ 2",
             "3/-2", "+ 3/2", "3.2/7", "3._1", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "1e5_", "", ".", "1/0", "1e", "٣/٤",
             "1/2/3", "inf", "-.5e3"]:
    try:
        print(repr(text), Fraction(text))
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
for value in (3 + 4j, 10, 1.5, "1"):
    for make in (Fraction.from_decimal, Fraction.from_float):
        try:
            print(make(value))
        except TypeError as error:
            print(error)
