import symtable

table = symtable.symtable('def f(a):\n    def g(): return a\n    global h; h = g', 'name', 'exec')
f = table.get_children()[0]
print(table, f)  # expect: <SymbolTable for module name> <Function SymbolTable for f in name>
print(f.get_parameters(), f.get_locals(), f.get_globals())  # expect: ('a',) ('a', 'g') ('h',)
g = f.lookup('g').get_namespace()
print(g.get_frees(), g.lookup('a').is_free(), g.is_nested())  # expect: ('a',) True True
print(f.lookup('a'))  # expect: <symbol 'a': CELL, DEF_PARAM>
