# Functions of complex numbers. Source: the library reference of 3.13; W. Kahan, "Branch cuts for complex
# elementary functions", 1987.
"""This module provides access to mathematical functions for complex numbers."""

import math as _math

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0
_LN2 = _math.log(2.0)


def _number(z):
    if isinstance(z, (complex, float, int)):
        return complex(z)
    if not any(hasattr(type(z), name) for name in ('__complex__', '__float__', '__index__')):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def _turned(function, z):
    # -i * function(i * z)
    found = function(complex(-z.imag, z.real))
    return complex(found.imag, -found.real)


def _finite(result, z):
    if isfinite(z) and not isfinite(result):
        raise OverflowError('math range error')
    return result


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _number(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    z = _number(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    if not phi:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    z = _number(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _number(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _number(z)
    return z.real != z.real or z.imag != z.imag


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    a, b = _number(a), _number(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def sqrt(z, /):
    """Return the square root of z."""
    z = _number(z)
    x, y = abs(z.real), abs(z.imag)
    if not x and not y:
        return complex(0.0, z.imag)
    if x < 2.3e-308 and y < 2.3e-308:
        x = _math.ldexp(x, 53)
        length = _math.ldexp(_math.sqrt(x + _math.hypot(x, _math.ldexp(y, 53))), -27)
    else:
        length = 2.0 * _math.sqrt(x / 8.0 + _math.hypot(x / 8.0, y / 8.0))
    rest = y / (2.0 * length)
    if z.real >= 0.0:
        return complex(length, _math.copysign(rest, z.imag))
    return complex(rest, _math.copysign(length, z.imag))


def exp(z, /):
    """Return the exponential value e**z."""
    z = _number(z)
    scale = e if z.real > 708.0 else 1.0
    length = _math.exp(z.real - (scale > 1.0))
    if not z.imag:
        return _finite(complex(length * scale, z.imag), z)
    return _finite(complex(length * _math.cos(z.imag) * scale, length * _math.sin(z.imag) * scale), z)


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base."""
    if base is not None:
        return log(z) / log(base)
    z = _number(z)
    x, y = abs(z.real), abs(z.imag)
    if x > _LARGE or y > _LARGE:
        length = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2
    elif x < 2.3e-308 and y < 2.3e-308:
        if not x and not y:
            raise ValueError('math domain error')
        length = _math.log(_math.hypot(_math.ldexp(x, 53), _math.ldexp(y, 53))) - 53 * _LN2
    else:
        h = _math.hypot(x, y)
        if 0.71 <= h <= 1.73:
            most, least = max(x, y), min(x, y)
            length = _math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            length = _math.log(h)
    return complex(length, _math.atan2(z.imag, z.real))


def log10(z, /):
    """Return the base-10 logarithm of z."""
    found = log(z)
    return complex(found.real / _math.log(10.0), found.imag / _math.log(10.0))


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    z = _number(z)
    return _finite(complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real)), z)


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    z = _number(z)
    return _finite(complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real)), z)


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if abs(x) > 354.0:
        return complex(_math.copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty, cx = _math.tanh(x), _math.tan(y), 1.0 / _math.cosh(x)
    divisor = 1.0 + tx * ty * (tx * ty)
    return complex(tx * (1.0 + ty * ty) / divisor, ty / divisor * cx * cx)


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _number(z)
    a = sqrt(complex(1.0 + z.imag, -z.real))
    b = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(a.real * b.imag - b.real * a.imag),
                   _math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _number(z)
    a = sqrt(complex(z.real - 1.0, z.imag))
    b = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * _math.atan2(a.imag, b.real))


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _number(z)
    if _math.copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    x, y = z.real, abs(z.imag)
    if x > _math.sqrt(_LARGE) or y > _math.sqrt(_LARGE):
        h = _math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_math.copysign(pi / 2.0, -z.imag))
    if x == 1.0 and y < 1.5e-154:
        if not y:
            raise ValueError('math domain error')
        return complex(-_math.log(_math.sqrt(y) / _math.sqrt(_math.hypot(y, 2.0))),
                       _math.copysign(_math.atan2(2.0, -y) / 2.0, z.imag))
    return complex(_math.log1p(4.0 * x / ((1 - x) * (1 - x) + y * y)) / 4.0,
                   -_math.atan2(-2.0 * z.imag, (1 - x) * (1 + x) - y * y) / 2.0)


def acos(z, /):
    """Return the arc cosine of z."""
    z = _number(z)
    a = sqrt(complex(1.0 - z.real, -z.imag))
    b = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(a.real, b.real), _math.asinh(b.real * a.imag - b.imag * a.real))


def asin(z, /):
    """Return the arc sine of z."""
    return _turned(asinh, _number(z))


def atan(z, /):
    """Return the arc tangent of z."""
    return _turned(atanh, _number(z))


def cos(z, /):
    """Return the cosine of z."""
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """Return the sine of z."""
    return _turned(sinh, _number(z))


def tan(z, /):
    """Return the tangent of z."""
    return _turned(tanh, _number(z))
