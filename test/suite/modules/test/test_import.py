"""What other test files take from the tests of import, which are not run here."""


def no_rerun(reason):
    """Each test runs once."""
    return lambda function: function
