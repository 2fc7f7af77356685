def rake(): return "raking with " + __name__
def shovel(): return "digging"
