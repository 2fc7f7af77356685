# The steps of a TextWrapper may be replaced one by one.
import textwrap


class Told(textwrap.TextWrapper):
    def _munge_whitespace(self, text):
        print('munge', repr(text))
        return super()._munge_whitespace(text)

    def _split(self, text):
        chunks = super()._split(text)
        print('split', chunks)
        return chunks

    def _wrap_chunks(self, chunks):
        print('wrap', chunks)
        return super()._wrap_chunks(chunks)

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        print('long', reversed_chunks, cur_line, cur_len, width)
        super()._handle_long_word(reversed_chunks, cur_line, cur_len, width)


print(Told(width=10, fix_sentence_endings=True).wrap('one\ttwo. wonderfullylongword-and x'))


class Upper(textwrap.TextWrapper):
    def _split_chunks(self, text):
        return [chunk.upper() for chunk in super()._split_chunks(text)]


print(Upper(width=8).fill('some text to be wrapped'))
