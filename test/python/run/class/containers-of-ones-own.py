class Row:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, x):
        return x == 'always'


row = Row(1, 2, 3)
row[0] = 9
del row[1]
print(len(row), row[0], row[-1], row[::-1], 'always' in row, 9 in row, list(row), bool(Row()))
# expect: 2 9 3 [3, 9] True False [9, 3] False
