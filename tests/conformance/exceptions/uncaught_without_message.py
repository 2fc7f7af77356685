# Without a message only the name stands in the last line.
raise RuntimeError
