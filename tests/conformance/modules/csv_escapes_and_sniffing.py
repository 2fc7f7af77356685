# Escaped ends of lines, settings that contradict one another, and guessed delimiters.
import copy
import csv
import io


def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def read(**settings):
    return list(csv.reader(['1,",3,",5'], **settings))


for settings in [dict(quotechar=None, escapechar="\\"), dict(quotechar=None), dict(quotechar=None, quoting=1),
                 dict(dialect="excel", quotechar=None), dict(lineterminator=None), dict(lineterminator=1)]:
    show(read, **settings)
file = io.StringIO(newline="")
csv.writer(file, quoting=csv.QUOTE_NONE, escapechar="\\").writerows([["a\nb", "b"], ["c", "x\r\nd"], ["e\r", "\n"]])
print(repr(file.getvalue()))
file.seek(0)
print(list(csv.reader(file, quoting=csv.QUOTE_NONE, escapechar="\\")))
show(copy.copy, csv.get_dialect("excel"))
sniffer = csv.Sniffer()
for sample in ["a|b|c\r\nd|e|f\r\n", "a+b+c\nd+e+f\n", "abc\nabc\n", "a b c\nd e f", "aaa\nbbb\nccc", "",
               "05/05/03?x\n12/31/04?y\n", " a;b\n c;d;e\nf;g", "1,2\n3,4\n5;6\n7,8\n" * 5]:
    for delimiters in (None, "|;", "?,"):
        show(lambda: sniffer.sniff(sample, delimiters).delimiter)
