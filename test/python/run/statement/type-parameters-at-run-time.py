class Box[T: (int, str)]:
    def get[U = int](self, other: U) -> T: ...


def call[**P, *Ts](*args: *Ts) -> P: ...


(T,) = Box.__type_params__
(U,) = Box.get.__type_params__
print(T, T.__constraints__, U.__default__, call.__type_params__, Box[int], Box.__orig_bases__)
# expect: T (<class 'int'>, <class 'str'>) <class 'int'> (P, Ts) __main__.Box[int] (typing.Generic[T],)
print(Box.get.__annotations__, T.__infer_variance__, T.__module__, Box.__mro__[1:])
# expect: {'other': U, 'return': T} True typing (<class 'typing.Generic'>, <class 'object'>)
