"""The package of CPython's tests: its files come from the installed CPython."""
