class Button:
    def __init__(self, label):
        clicks = 0

        def click():
            nonlocal clicks
            clicks += 1
            return f'{label} {clicks}'
        self.click = click


ok, no = Button('ok'), Button('no')
ok.click()
print(ok.click(), no.click())  # expect: ok 2 no 1
print([c.cell_contents for c in ok.click.__closure__])  # expect: [2, 'ok']
