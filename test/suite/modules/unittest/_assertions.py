"""The assert methods of TestCase."""

from unittest._contexts import NoLogs, NotWarns, Raises, Warns
import _suite


def shown(value):
    """The repr of a value, shortened."""
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text if len(text) <= 500 else text[:500] + '...'


class Assertions:
    def _fail(self, text, msg):
        raise self.failureException(text if msg is None else f'{text} : {msg}')

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, value, msg=None):
        if not value:
            self._fail(f'{shown(value)} is not true', msg)

    def assertFalse(self, value, msg=None):
        if value:
            self._fail(f'{shown(value)} is not false', msg)

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(f'{shown(first)} != {shown(second)}', msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(f'{shown(first)} == {shown(second)}', msg)

    def addTypeEqualityFunc(self, typeobj, function):
        pass

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type)
            self.assertIsInstance(second, seq_type)
        if not (first == second or len(first) == len(second) and all(a == b for a, b in zip(first, second))):
            self._fail(f'{shown(first)} != {shown(second)}', msg)

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, tuple)

    def assertSetEqual(self, first, second, msg=None):
        if first.difference(second) or second.difference(first):
            self._fail(f'{shown(first)} != {shown(second)}', msg)

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict)
        self.assertIsInstance(second, dict)
        self.assertEqual(first, second, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str)
        self.assertIsInstance(second, str)
        self.assertEqual(first, second, msg)

    def assertCountEqual(self, first, second, msg=None):
        left = list(second)
        for item in list(first):
            for i, other in enumerate(left):
                if item == other:
                    del left[i]
                    break
            else:
                self._fail(f'{shown(item)} is in the first alone', msg)
        if left:
            self._fail(f'{shown(left)} in the second alone', msg)

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self._fail(f'{shown(first)} is not {shown(second)}', msg)

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self._fail(f'unexpectedly identical: {shown(first)}', msg)

    def assertIsNone(self, value, msg=None):
        if value is not None:
            self._fail(f'{shown(value)} is not None', msg)

    def assertIsNotNone(self, value, msg=None):
        if value is None:
            self._fail('unexpectedly None', msg)

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(f'{shown(member)} not found in {shown(container)}', msg)

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(f'{shown(member)} unexpectedly found in {shown(container)}', msg)

    def assertIsInstance(self, value, cls, msg=None):
        if not isinstance(value, cls):
            self._fail(f'{shown(value)} is not an instance of {cls!r}', msg)

    def assertNotIsInstance(self, value, cls, msg=None):
        if isinstance(value, cls):
            self._fail(f'{shown(value)} is an instance of {cls!r}', msg)

    def assertIsSubclass(self, cls, parent, msg=None):
        if not issubclass(cls, parent):
            self._fail(f'{cls!r} is not a subclass of {parent!r}', msg)

    def assertNotIsSubclass(self, cls, parent, msg=None):
        if issubclass(cls, parent):
            self._fail(f'{cls!r} is a subclass of {parent!r}', msg)

    def assertHasAttr(self, value, name, msg=None):
        if not hasattr(value, name):
            self._fail(f'{shown(value)} has no attribute {name!r}', msg)

    def assertNotHasAttr(self, value, name, msg=None):
        if hasattr(value, name):
            self._fail(f'{shown(value)} has unexpected attribute {name!r}', msg)

    def assertLess(self, first, second, msg=None):
        if not first < second:
            self._fail(f'{shown(first)} not less than {shown(second)}', msg)

    def assertLessEqual(self, first, second, msg=None):
        if not first <= second:
            self._fail(f'{shown(first)} not less than or equal to {shown(second)}', msg)

    def assertGreater(self, first, second, msg=None):
        if not first > second:
            self._fail(f'{shown(first)} not greater than {shown(second)}', msg)

    def assertGreaterEqual(self, first, second, msg=None):
        if not first >= second:
            self._fail(f'{shown(first)} not greater than or equal to {shown(second)}', msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if not near(first, second, places, delta):
            self._fail(f'{shown(first)} != {shown(second)} within {places} places or {delta}', msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if near(first, second, places, delta):
            self._fail(f'{shown(first)} == {shown(second)} within {places} places or {delta}', msg)

    def assertRegex(self, text, pattern, msg=None):
        if not _suite.search(getattr(pattern, 'pattern', pattern), text):
            self._fail(f'{shown(pattern)} not found in {shown(text)}', msg)

    def assertNotRegex(self, text, pattern, msg=None):
        if _suite.search(getattr(pattern, 'pattern', pattern), text):
            self._fail(f'{shown(pattern)} found in {shown(text)}', msg)

    def assertStartsWith(self, text, prefix, msg=None):
        if not text.startswith(prefix):
            self._fail(f'{shown(text)} does not start with {prefix!r}', msg)

    def assertEndsWith(self, text, suffix, msg=None):
        if not text.endswith(suffix):
            self._fail(f'{shown(text)} does not end with {suffix!r}', msg)

    def assertRaises(self, expected, *args, **kwargs):
        return Raises(self, expected, None).handle(args, kwargs)

    def assertRaisesRegex(self, expected, pattern, *args, **kwargs):
        return Raises(self, expected, pattern).handle(args, kwargs)

    def assertWarns(self, expected, *args, **kwargs):
        return Warns(self, expected, None).handle(args, kwargs)

    def assertWarnsRegex(self, expected, pattern, *args, **kwargs):
        return Warns(self, expected, pattern).handle(args, kwargs)

    def _assertNotWarns(self, unexpected, *args, **kwargs):
        return NotWarns(self, unexpected, None).handle(args, kwargs)

    def assertLogs(self, *args, **kwargs):
        self.skipTest('logging is not there')

    def assertNoLogs(self, *args, **kwargs):
        return NoLogs()


def near(first, second, places, delta):
    if first == second:
        return True
    difference = abs(first - second)
    if delta is not None:
        return difference <= delta
    return round(difference, 7 if places is None else places) == 0
