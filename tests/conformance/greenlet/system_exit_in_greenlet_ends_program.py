# sys.exit in a greenlet ends the program with its code.
import sys
from greenlet import greenlet
def quits():
    try: sys.exit(7)
    finally: print("child cleanup")
def middle():
    try: greenlet(quits).switch()
    finally: print("middle cleanup")
print("start")
greenlet(middle).switch()
print("never")
