try:
    pass
except:  # rejects: SyntaxError: default 'except:' must be last
    pass
except ValueError:
    pass
