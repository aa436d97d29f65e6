/** The module `copyreg`, as far as `copy` needs it. Source: the library reference of 3.13. */
export const copyregSource = `
"""copyreg - how objects of a type are taken apart for copying"""

__all__ = ['pickle', 'constructor']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that an object can be called to make another."""
    if not callable(object):
        raise TypeError('constructors must be callable')
`;
