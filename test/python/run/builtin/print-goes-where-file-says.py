import sys


class Pages:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append('flushed')


pages = Pages()
print('a', 1, sep='-', end='!', file=pages, flush=True)
print(pages.parts)  # expect: ['a', '-', '1', '!', 'flushed']
sys.stdout = pages
print('hidden')
sys.stdout = sys.__stdout__
print(pages.parts[-2:])  # expect: ['hidden', '\n']
print(1, 2, sep=None, end='.\n')  # expect: 1 2.
# oracle: no trace, the program that traces has a stdout of its own
