# What the compiler's instructions call. Source: PEP 695.

# What the compiler's instructions call.

def _plain(cls, name, **more):
    made = cls(name, **more)
    made.__dict__.pop('__module__', None)
    return made


def make_typevar(name):
    return _plain(TypeVar, name, infer_variance=True)


def make_typevar_with_bound(name, function):
    made = make_typevar(name)
    made._bound = _Later(function)
    return made


def make_typevar_with_constraints(name, function):
    made = make_typevar(name)
    made._constraints = _Later(function)
    return made


def make_paramspec(name):
    return _plain(ParamSpec, name, infer_variance=True)


def make_typevartuple(name):
    return _plain(TypeVarTuple, name)


def set_typeparam_default(parameter, function):
    parameter._default = _Later(function)
    return parameter


def make_typealias(parts):
    name, type_params, function = parts
    made = TypeAliasType(name, _Later(function), type_params=() if type_params is None else type_params)
    made.__module__ = function.__module__
    return made


def subscript_generic(params):
    return Generic[tuple(each for param in params
                         for each in (param if isinstance(param, TypeVarTuple) else (param,)))]
