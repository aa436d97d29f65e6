# Source: the library reference of 3.13; items are compared in the order in which CPython compares them.
"""Heap queue algorithm (a.k.a. priority queue)."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _up(heap, place, top, before):
    # Moves the item up to where its parent comes before it.
    item = heap[place]
    while place > top:
        parent = (place - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _down(heap, top, before):
    # Lets the item fall to a leaf, always to the child that comes first, and from there up again.
    end = len(heap)
    item = heap[top]
    place = top
    child = 2 * place + 1
    while child < end:
        if child + 1 < end and not before(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _up(heap, place, top, before)


def _less(a, b):
    return a < b


def _more(a, b):
    return b < a


def _check(name, heap):
    if not isinstance(heap, list):
        which = 'argument' if name == 'heapify' else 'argument 1'
        raise TypeError(f'{name}() {which} must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _check('heappush', heap)
    heap.append(item)
    _up(heap, len(heap) - 1, 0, _less)


def _pop(heap, before):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0, before)
    return first


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _check('heappop', heap)
    if not heap:
        raise IndexError('index out of range')
    return _pop(heap, _less)


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _check('heapreplace', heap)
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _down(heap, 0, _less)
    return first


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item."""
    _check('heappushpop', heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0, _less)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check('heapify', heap)
    for place in reversed(range(len(heap) // 2)):
        _down(heap, place, _less)


def _heapify_max(heap, /):
    for place in reversed(range(len(heap) // 2)):
        _down(heap, place, _more)


def _heapreplace_max(heap, item, /):
    first = heap[0]
    heap[0] = item
    _down(heap, 0, _more)
    return first


def _heappop_max(heap, /):
    return _pop(heap, _more)


class _Head:
    # The next item of one of merge()'s iterables.
    __slots__ = 'key', 'order', 'item', 'rest'

    def __init__(self, key, order, item, rest):
        self.key = key
        self.order = order
        self.item = item
        self.rest = rest


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    heads = []
    sign = -1 if reverse else 1
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heads.append(_Head(item if key is None else key(item), sign * order, item, rest))
            break

    def before(a, b):
        if reverse:
            a, b = b, a
        return a.key < b.key or (not b.key < a.key and a.order < b.order)

    for place in reversed(range(len(heads) // 2)):
        _down(heads, place, before)
    while len(heads) > 1:
        head = heads[0]
        yield head.item
        for item in head.rest:
            head.item = item
            head.key = item if key is None else key(item)
            _down(heads, 0, before)
            break
        else:
            _pop(heads, before)
    if heads:
        yield heads[0].item
        yield from heads[0].rest


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return _best(n, iterable, key, False, min)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return _best(n, iterable, key, True, max)


def _best(n, iterable, key, reverse, extreme):
    if n == 1:
        none = object()
        found = extreme(iter(iterable), default=none, key=key)
        return [] if found is none else [found]
    return sorted(iterable, key=key, reverse=reverse)[:n if n >= 0 else 0]
