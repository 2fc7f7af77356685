import sys

words = sys.argv[1:]


def fail(word):
    return int(word)


for word in words:
    fail(word)
if not words:
    sys.exit('no words')
print('end')
