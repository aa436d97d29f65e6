class Refused(Exception):
    def __init__(self, amount, limit):
        super().__init__(f'{amount} is over {limit}')
        self.amount = amount


try:
    raise Refused(10, 5)
except Refused as error:
    print(error, error.amount, error.args)  # expect: 10 is over 5 10 ('10 is over 5',)
raise Refused(7, 5)  # raises: Refused: 7 is over 5
