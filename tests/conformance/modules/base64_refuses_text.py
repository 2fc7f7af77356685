"""The encoders of base64 take bytes, the decoders ASCII text too."""

import base64

for name in "b64encode b32encode b32hexencode b16encode b85encode a85encode b64decode b32decode b16decode b85decode a85decode".split():
    for data in "AAAA====", "é", 5, b"", memoryview(b"AAAAAAAA"), [1]:
        try:
            print(name, getattr(base64, name)(data))
        except (TypeError, ValueError) as error:
            print(name, type(error).__name__, error)
