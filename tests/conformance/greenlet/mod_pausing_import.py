from mod_table import pause
value = pause(1)
value = pause(value + 1)
