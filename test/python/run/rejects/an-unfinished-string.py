x = 'abc  # rejects: SyntaxError: unterminated string literal (detected at line 1)
