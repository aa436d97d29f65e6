class Celsius(float):
    def __str__(self):
        return f'{float(self):.1f} °C'

class Count(int):
    def __repr__(self):
        return f'Count({int(self)})'
    def __add__(self, other):
        return Count(int(self) + other)

class Name(str):
    def __eq__(self, other):
        return str(self).lower() == str(other).lower()
    __hash__ = str.__hash__

print(Celsius(21.55), repr(Celsius(1)), Celsius(1) + 1, type(Celsius(1) + 1).__name__)  # expect: 21.6 °C 1.0 2.0 float
print(Count(3) + 4, Count(3) * 2, [Count(1)], f'{Count(5):03d}', Count('0x1f', 16))  # expect: Count(7) 6 [Count(1)] 005 Count(31)
print(Name('Ada') == 'ADA', Name('Ada').upper(), type(Name('Ada').upper()).__name__, len(Name('Ada')))  # expect: True ADA str 3
print(sorted([Count(3), 2, True, Celsius(0.5)]), isinstance(True, int), Count(2) in {2})  # expect: [0.5, True, 2, Count(3)] True True
