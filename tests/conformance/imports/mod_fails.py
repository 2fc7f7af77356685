print("mod_fails starts")
value = 1
raise ValueError("module body fails")
