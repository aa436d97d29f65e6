class Key:
    log = ''

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        Key.log += f'hash{self.v} '
        return self.v % 2

    def __eq__(self, other):
        Key.log += f'{self.v}=={other.v} '
        return self.v == other.v


s = {Key(1), Key(2), Key(1)}
print(len(s), Key.log)  # expect: 2 hash1 hash2 hash1 1==1 
Key.log = ''
print(Key(3) in s, Key.log)  # expect: False hash3 1==3 
Key.log = ''
t = s | {Key(3)}
print(len(t), Key.log)  # expect: 3 hash3 1==3 
Key.log = ''
d = {Key(1): 'a', Key(3): 'b'}
print(d[Key(3)], d.get(Key(5)), Key.log)  # expect: b None hash1 hash3 1==3 hash3 1==3 3==3 hash5 1==5 3==5 
