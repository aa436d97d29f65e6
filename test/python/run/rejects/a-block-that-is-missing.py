def f():
x = 1  # rejects: IndentationError: expected an indented block after function definition on line 1
