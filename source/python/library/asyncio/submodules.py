# The modules of the package, which have the names that the package has.

_submodules = {'base_events', 'coroutines', 'events', 'exceptions', 'futures', 'locks', 'queues', 'runners', 'taskgroups',
               'tasks', 'timeouts'}


def __getattr__(name):
    if name in _submodules:
        return __import__('asyncio.' + name, fromlist=['*'])
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
