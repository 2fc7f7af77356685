a.class = 1
