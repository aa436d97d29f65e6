class Refused(Exception):
    def __str__(self):
        return 'never asked by a trace'


try:
    raise Refused(7)
except Refused:
    pass
try:
    raise KeyError('k', [1])
except KeyError:
    pass
try:
    'é'.encode('ascii')
except ValueError:
    pass
raise Refused('out', 1)  # raises: Refused: never asked by a trace
