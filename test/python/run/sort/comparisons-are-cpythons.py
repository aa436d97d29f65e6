class Seen:
    log = ''

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Seen.log += f'{self.v}<{other.v} '
        return self.v < other.v


sorted([Seen(3), Seen(1), Seen(2), Seen(2), Seen(5)])
print(Seen.log)  # expect: 1<3 2<1 1<2 2<3 2<3 2<1 2<2 2<3 5<2 5<3 
Seen.log = ''
min([Seen(1), Seen(0)])
print(Seen.log)  # expect: 0<1 
