def talk():
    heard = []
    try:
        while True:
            try:
                heard.append((yield len(heard)))
            except ValueError as error:
                heard.append(error)
    finally:
        print('closed', heard)


t = talk()
print(next(t), t.send('a'), t.throw(ValueError('b')))  # expect: 0 1 2
t.close()  # expect: closed ['a', ValueError('b')]
next(t)  # raises: StopIteration
