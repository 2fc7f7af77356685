print(exit, quit, exit.name, quit.eof, type(quit))
print(credits)
credits()
print(license, type(copyright), callable(copyright))
for given in ((), (3,), ('text',)):
    try:
        exit(*given)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    quit(code=2)
except SystemExit as error:
    print(error.code)
