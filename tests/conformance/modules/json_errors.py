# json errors.
import json
for bad in ('["a', '"\\x"', '"\\u12"', '{"a":}', '{"a":1,}', '[1 2]', '-', '01', '"a\nb"', 'tru', '[', '{1: 2}', '{"a":1', '"abc\\', '[1,\n 2 3]'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno, e.msg)
try: json.loads(5)
except TypeError as e: print(e)
