"""What assertRaises and assertWarns give."""

import _suite


class Expecting:
    def __init__(self, test, expected, pattern):
        kinds = expected if isinstance(expected, tuple) else (expected,)
        for kind in kinds:
            if not (isinstance(kind, type) and issubclass(kind, self.base)):
                raise TypeError(f'{kind!r} is not an exception class')
        self.test = test
        self.expected = expected
        self.pattern = getattr(pattern, 'pattern', pattern)

    def handle(self, args, kwargs):
        """The context itself, or with a callable: its call, judged."""
        if not args:
            self.msg = kwargs.pop('msg', None)
            return self
        self.msg = None
        function, *args = args
        if function is None:
            raise TypeError('the callable is None')
        with self:
            function(*args, **kwargs)
        return None

    @property
    def title(self):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        return ' or '.join(kind.__name__ for kind in kinds)

    def fail(self, text):
        raise self.test.failureException(text if self.msg is None else f'{text} : {self.msg}')


class Raises(Expecting):
    base = BaseException

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if error is None:
            self.fail(f'{self.title} not raised')
        if not issubclass(kind, self.expected):
            return False
        while traceback is not None:
            try:
                traceback.tb_frame.clear()
            except RuntimeError:
                pass
            traceback = traceback.tb_next
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not _suite.search(self.pattern, str(error)):
            self.fail(f'{self.pattern!r} does not match {str(error)!r}')
        return True

    __class_getitem__ = classmethod(lambda cls, item: cls)


class Warns(Expecting):
    base = Warning

    def __enter__(self):
        import sys
        from unittest.case import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.catching = warnings.catch_warnings(record=True)
        self.caught = self.catching.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self.catching.__exit__(kind, error, traceback)
        if error is not None:
            return False
        self.warnings = self.caught
        first = None
        for caught in self.caught:
            if not isinstance(caught.message, self.expected):
                continue
            first = first or caught.message
            if self.pattern is not None and not _suite.search(self.pattern, str(caught.message)):
                continue
            self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
            return False
        if first is not None:
            self.fail(f'{self.pattern!r} does not match {str(first)!r}')
        self.fail(f'{self.title} not triggered')


class NotWarns(Warns):
    """Fails where Warns does not."""

    def __exit__(self, kind, error, traceback):
        self.catching.__exit__(kind, error, traceback)
        if error is None and any(isinstance(caught.message, self.expected) for caught in self.caught):
            self.fail(f'{self.title} triggered')
        return False


class NoLogs:
    def __enter__(self):
        return None

    def __exit__(self, *details):
        return False
