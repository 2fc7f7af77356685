# Where words break at hyphens and dashes, and the steps that classes override.
import textwrap
wrapper = textwrap.TextWrapper(width=10)
for word in ["e-mail", "Jelly-O", "half-a-crown", "2004-03-04", "--option-opt", "a--b", "what the--hey!", "what the--.",
             "foo--bar--baz", "1-a-b", "_a-b_", "ab-c-d-e", "ab-1c", '"ab"--cd', "ab---cd", "ab-cd-", "don't-you",
             "日本-語字", "x.-y", "a-useful-", "tim-peters'ly"]:
    print(wrapper._split(word), wrapper.wrap(word))
print(textwrap.wrap("this-is-a-useful-feature", 1, break_long_words=False))


class Whole(textwrap.TextWrapper):
    def _split(self, text):
        return text.split("x")

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        cur_line.append("<" + reversed_chunks.pop() + ">")


print(Whole(width=3).wrap("axbxccccccxd"))
