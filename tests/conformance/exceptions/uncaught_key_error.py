# KeyError shows the repr of the key.
ages = {"ada": 36}
print(ages["bob"])
