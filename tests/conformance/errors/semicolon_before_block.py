if 1: pass; while 1: pass
