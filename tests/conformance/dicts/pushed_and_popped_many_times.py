from collections import OrderedDict

stack = {number: number for number in range(20)}
for number in range(100, 5000):
    stack[number] = number
    stack.popitem()
print(len(stack), 99 in stack, stack.get('absent'))

names = {str(number): number for number in range(30)}
for number in range(5000):
    names[f'name {number}'] = number
    names.popitem()
print(len(names), 'name 7' in names)

ordered = OrderedDict.fromkeys(range(12))
for number in range(5000):
    ordered.setdefault(number % 12)
    ordered.move_to_end(number % 12, last=number % 3 == 0)
    ordered['new'] = number
    ordered.popitem(last=number % 2 == 0)
print(sorted(map(str, ordered)), 'absent' in ordered)


class Popper:
    """Empties the dictionary as it dies."""

    def __del__(self):
        while letters:
            letters.popitem()


letters = {letter: Popper() for letter in 'abcdefghijklmnopqr'}
for letter in list(letters):
    letters[letter] = letter
print(sorted(letters)[-2:], 'absent' in letters)
