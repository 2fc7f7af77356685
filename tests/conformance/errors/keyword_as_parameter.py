def f(while):
    pass
