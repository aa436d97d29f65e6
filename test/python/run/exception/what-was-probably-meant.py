import traceback


class Shelf:
    colour = 1
    _hidden = 2

    @property
    def broken(self):
        raise AttributeError('no luck')

    def asks(self):
        return colour

    def asks_own(self):
        return self.hidden


def unbound():
    print(total)
    total = 1


def free():
    def inner():
        return later
    inner()
    later = 1


programs = [
    lambda: Shelf().color, lambda: Shelf().hidden, lambda: Shelf().asks(), lambda: Shelf().asks_own(),
    lambda: Shelf().broken, unbound, free, lambda: pint('x'), lambda: math.pi, lambda: json2,
    lambda: exec('from math import sine'), lambda: [].apend, lambda: str.uper,
]
for program in programs:
    try:
        program()
    except Exception as error:
        last = traceback.format_exception(error)[-1].split(' (/')[0]
        print(last.replace(' (unknown location)', '').rstrip() if 'sine' not in last else 'sine')
# expect: AttributeError: 'Shelf' object has no attribute 'color'. Did you mean: 'colour'?
# expect: AttributeError: 'Shelf' object has no attribute 'hidden'
# expect: NameError: name 'colour' is not defined. Did you mean: 'self.colour'?
# expect: AttributeError: 'Shelf' object has no attribute 'hidden'. Did you mean: '_hidden'?
# expect: AttributeError: no luck
# expect: UnboundLocalError: cannot access local variable 'total' where it is not associated with a value
# expect: NameError: cannot access free variable 'later' where it is not associated with a value in enclosing scope. Did you mean: 'iter'?
# expect: NameError: name 'pint' is not defined. Did you mean: 'print'?
# expect: NameError: name 'math' is not defined. Did you forget to import 'math'?
# expect: NameError: name 'json2' is not defined
# expect: sine
# expect: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
# expect: AttributeError: type object 'str' has no attribute 'uper'. Did you mean: 'upper'?
# oracle: no trace, the file of CPython's module math is in a text
