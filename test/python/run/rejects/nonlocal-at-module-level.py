nonlocal x    # rejects: SyntaxError: nonlocal declaration not allowed at module level
