print(0.1 + 0.2, 1e16, 1e15, 1e-4, 1e-5, 5e-324, -0.0, float('-inf'))  # expect: 0.30000000000000004 1e+16 1000000000000000.0 0.0001 1e-05 5e-324 -0.0 -inf
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1234.5, -2), round(-0.4))  # expect: 0 2 2 2.67 1200.0 0
print(1 // 0.1, 1 % 0.1, -7.5 // 2, -7.5 % 2, 7.5 // -2, divmod(-1, float('inf')))  # expect: 9.0 0.09999999999999995 -4.0 0.5 -4.0 (-1.0, inf)
print(f'{2.5:.0f} {0.125:.2f} {1e23:.3e} {0.00001234:g} {1234567.0:g} {1e10:,.1f} {0.256:.1%}')
# expect: 2 0.12 1.000e+23 1.234e-05 1.23457e+06 10,000,000,000.0 25.6%
print(0.5.as_integer_ratio(), (0.1).hex(), float.fromhex('0x1.8p1'), (3.0).is_integer())  # expect: (1, 2) 0x1.999999999999ap-4 3.0 True
print(2.0 ** 0.5, 10.0 ** -2, (-8) ** 2.0, 1e308 * 10, float('nan') == float('nan'))  # expect: 1.4142135623730951 0.01 64.0 inf False
print(1 < 1.5 < 2, 10 ** 400 > 1e308, 2 ** 53 + 1 == 2.0 ** 53, 1 == 1.0 == True)  # expect: True True False True
print(float('1_000.5'), float(' infinity '), float('١.٥'), int(1e20), 3.7 // 1)  # expect: 1000.5 inf 1.5 100000000000000000000 3.0
