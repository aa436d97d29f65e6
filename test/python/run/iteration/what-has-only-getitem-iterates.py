class Tens:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Tens()), 10 in Tens(), max(Tens()), sum(Tens()), [*zip(Tens(), 'ab')])  # expect: [0, 10, 20] True 20 30 [(0, 'a'), (10, 'b')]
