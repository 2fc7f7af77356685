"""A module that switches to its importer's parent in mid-import."""
from greenlet import getcurrent

print("module starts")
answer = getcurrent().parent.switch("in mid-import")
done = True
