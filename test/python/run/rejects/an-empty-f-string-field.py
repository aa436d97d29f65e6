f'{}'  # rejects: SyntaxError: f-string: valid expression required before '}'
