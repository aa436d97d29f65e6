[x for x in (y := [1])]
# rejects: SyntaxError: assignment expression cannot be used in a comprehension iterable expression
