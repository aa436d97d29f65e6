for i in range(3):
    def f():
        continue  # rejects: SyntaxError: 'continue' not properly in loop
