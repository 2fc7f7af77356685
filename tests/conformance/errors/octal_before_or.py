# A zero and an o begin an octal number, whatever follows.
for source in ["0or 1", "0if 1else 2", "00or 1", "1or 2", "0.or 1", "0_0or 1"]:
    try:
        print(eval(source))
    except SyntaxError as error:
        print(source, error)
