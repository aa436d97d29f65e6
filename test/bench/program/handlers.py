# Objects that keep callbacks in dicts and lists, and call them.
class Button:
    def __init__(self, name):
        self.name = name
        self.handlers = {}

    def on(self, event, handler):
        self.handlers.setdefault(event, []).append(handler)

    def fire(self, event, amount):
        for handler in self.handlers.get(event, ()):
            handler(amount)


def make_logger(log, name):
    def handler(amount):
        log[name] = log.get(name, 0) + amount

    return handler


log = {}
buttons = []
for i in range(50):
    button = Button(f'button {i}')
    button.on('press', make_logger(log, button.name))
    button.on('press', lambda amount, i=i: log.__setitem__(i, amount))
    buttons.append(button)
for turn in range(20_000):
    for button in buttons:
        button.fire('press', turn % 7)
print(sum(v for k, v in log.items() if isinstance(k, str)), len(log))
