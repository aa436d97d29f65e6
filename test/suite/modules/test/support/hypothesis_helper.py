"""In the place of hypothesis: a test gets the examples it names, and none that are made up."""

import functools
import types


class Anything:
    """A strategy, whatever its arguments are."""

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self

    def __or__(self, other):
        return self


def given(*strategies, **named):
    def decorator(function):
        @functools.wraps(function)
        def run(self):
            for args, kwargs in run.examples:
                function(self, *args, **kwargs)
        del run.__wrapped__
        run.examples = getattr(function, 'examples', [])
        return run
    return decorator


def example(*args, **kwargs):
    def decorator(function):
        if not hasattr(function, 'examples'):
            function.examples = []
        function.examples.append((args, kwargs))
        return function
    return decorator


def assume(condition):
    return bool(condition)


unchanged = lambda function: function
hypothesis = types.SimpleNamespace(strategies=Anything(), given=given, example=example, assume=assume,
                                   settings=lambda *args, **kwargs: unchanged, HealthCheck=Anything())
