/**
Small programs over what learners write: run once in idle moments after the first frame, they show the engine every usual
opcode, operand type and error, so that a later key does not pay for the first time. Each is short: a key never waits for
more than one of them.
*/
export const WARM_UP: readonly string[] = [
  'def make():\n    n = 0\n    def step(by=1):\n        nonlocal n\n        n += by\n        return n\n    return step\na = make()\nprint(a(), a(2), a(by=3))\na',
  'fs = []\nfor i in range(3):\n    fs.append(lambda x, i=i: x * i + 1)\nprint([f(2) for f in fs], {f(1) for f in fs}, {k: v for k, v in enumerate("ab")})',
  'class A:\n    kind = "a"\n    def __init__(self, n):\n        self.n = n\n    @property\n    def twice(self):\n        return self.n * 2\n    def __repr__(self):\n        return f"A({self.n!r})"\nclass B(A):\n    def __init__(self):\n        super().__init__(2)\nprint(B().twice, A(1), B.kind)',
  'try:\n    {}["k"]\nexcept KeyError as error:\n    print(repr(error))\nfinally:\n    x = 1\ntry:\n    1 / 0\nexcept (ValueError, ZeroDivisionError) as error:\n    print(error)\nelse:\n    pass',
  'def g(n):\n    while n > 0:\n        got = yield n\n        n -= got or 1\n    return n\nprint(list(g(3)), sum(x for x in g(2)))\nit = g(4)\nnext(it)\nit.send(2)',
  'def deco(f):\n    def inner(*args, **more):\n        return f(*args, **more)\n    return inner\n@deco\ndef area(w, h=2, *, unit="cm"):\n    return f"{w * h:>5.1f} {unit}"\nprint(area(1.5), area(2, h=3, unit="m"))',
  'xs = [3, 1, 2]\nxs.sort(key=lambda x: -x)\nd = dict(a=1)\nd["b"] = xs[1:]\nfor k, v in d.items():\n    print(k, v, sep="=", end=";")\na, *rest = xs\ndel xs[0]\nprint(len(xs), rest, "-".join(map(str, xs)), sorted(d), 2 in xs)',
  'i = 0\nwhile True:\n    i += 1\n    if i == 2 or not i:\n        continue\n    if i > 3 and i % 2 == 0:\n        break\nprint(i if i else None, 2 ** 70, 7 // 2, 1 / 3, -i, 1 < i <= 4, i is None, True + 1)',
  'total = 0\ndef add(n):\n    global total\n    total = total + n\n    return total\ndef fact(n):\n    return 1 if n < 2 else n * fact(n - 1)\nprint(add(2), fact(5), "ab" * 2 + "c", "x" "y"[0], "a b".split(), "q".upper())',
  'def outer():\n    def inner():\n        return later\n    print(inner.__closure__[0], inner.__code__.co_freevars)\n    later = (1, 2)\n    return inner\nouter()().count(1)',
  'def f():\n    print(count)\n    count = 1\nf()',
  'raise ValueError("no")',
  'print(undefined_name)',
  '[].missing',
  'x = 1 +',
  'def f(:\n    pass',
  'def f():\n    x = (1,\n',
  '    x = 1\n',
  'nonlocal x',
  '"abc\n',
];
