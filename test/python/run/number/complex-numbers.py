z = 3 + 4j
print(z, -z, z.conjugate(), abs(z), z.real, z.imag, 1j, -0j, complex(-0.0, -1))  # expect: (3+4j) (-3-4j) (3-4j) 5.0 3.0 4.0 1j (-0-0j) (-0-1j)
print(z * z, z / (1 - 1j), z ** 2, z ** -1, z ** 0.5, 2 ** 1j)
# expect: (-7+24j) (-0.5+3.5j) (-7+24j) (0.12-0.16j) (2+1j) (0.7692389013639721+0.6389612763136348j)
print((-8) ** (1 / 3), (1 + 0j) == 1, hash(1 + 0j) == hash(1), bool(0j))  # expect: (1.0000000000000002+1.7320508075688772j) True True False
print(complex('1+2j'), complex(' (-j) '), complex(1, 2), complex(1j, 1j), complex('nan'))  # expect: (1+2j) -1j (1+2j) (-1+1j) (nan+0j)
print(f'{z:.2f} {z:>12} {1j:+.0e}')  # expect: 3.00+4.00j       (3+4j) +0e+00+1e+00j
