# What most programs do, once: the functions of the interpreter that this needs are compiled when the program is built.
def make_counter(start=0, *, step=1):
    count = start

    def counter(*args, **options):
        nonlocal count
        count += step * len(args or (1,))
        return count

    return counter


class Account:
    kind = 'plain'

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def add(self, amount):
        if amount < 0:
            raise ValueError(f'{amount!r:>4} is below {0.5:.2f}')
        self.balance += amount
        return self

    def __repr__(self):
        return f'<{self.owner}: {self.balance}>'


class Savings(Account):
    def add(self, amount):
        return super().add(amount * 2)


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def decorated(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@decorated
def total(*values):
    return sum(values)


counters = [make_counter(i, step=2) for i in range(3)]
account = Savings('ann', 1).add(2)
try:
    account.add(-1)
except (ValueError, TypeError) as error:
    text = str(error)
finally:
    words = {name: len(name) for name in ('a', 'bb')}
first, *rest = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
squares = {n * n % 7 for n in numbers(9) if n != 4 or n is None}
text = ', '.join(map(str, squares)) + repr(account) + ''.join(f'{k}{v:03d}' for k, v in words.items())
print(total(1, 2), text[::-1], counters[0](), first, rest, 7 // 2, 2**70, 1.5 / 2, not rest, 'a' in words, [1, 2][0:1])
