# The cache of patterns.
import re
a = re.compile("cached"); print(a is re.compile("cached"), re.purge(), a == re.compile("cached"), hash(a) == hash(re.compile("cached")))
