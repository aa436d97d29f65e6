/** A lesson that has one of each block, and holds what `check` asks for: to be written over, block by block. */
export function lessonTemplate(title: string): string {
  return TEMPLATE.replaceAll('TITLE', title);
}

const TEMPLATE = `---
title: TITLE
section: Going on
minutes: 5
---

# TITLE

## What a function keeps

A paragraph is the voice of the page below it: three rows of 78 columns. One snippet shows one thing.

\`\`\`python
def make_greeter(word):
    def greet(name):
        return f'{word}, {name}!'
    return greet

hello = make_greeter('Hello')
print(hello('Ada'))
\`\`\`

\`\`\`output
Hello, Ada!
\`\`\`

\`\`\`yaml look
- at: 2
  say: >
    **Make** and **capture**: line 2 made a function, and gave it the cell of \`word\` to hold.
- at: 6
  say: >
    **Return**: the call is over. \`hello\` still holds cell 1, with the word in it.
- at: 3
  say: >
    **Call**, and **look** in the cell: \`word\` is still there.
\`\`\`

\`\`\`yaml change
say: >
  Your turn. Press e, and make \`hello\` say Ahoy.
check: |
  assert hello('Ada') == 'Ahoy, Ada!', f"it says {hello('Ada')}"
solution: |
  def make_greeter(word):
      def greet(name):
          return f'{word}, {name}!'
      return greet

  hello = make_greeter('Ahoy')
  print(hello('Ada'))
see: >
  Another word in the cell, and nothing else has changed.
\`\`\`

## Two of them

Two calls of the factory. Ask before the run is seen: what would somebody believe who is wrong here?

\`\`\`yaml predict
question: "What will line 8 print?"
choices:
  - is: "Hello, Ada!"
    right: true
  - is: "Bye, Ada!"
    because: >
      M4 "All the functions share one word."
      With one global word, yes. Each call of \`make_greeter\` makes a cell of its own.
    prints: |
      word = 'Hello'
      word = 'Bye'
      print(f'{word}, Ada!')
    see: { at: 7 }
  - is: NameError
    because: >
      M41 "word is gone when the call is over."
      Its other names are. The function that was made holds the cell of \`word\`.
    prints: |
      def make_greeter(word):
          pass
      make_greeter('Hello')
      print(word)
    see: { at: 6 }
\`\`\`

\`\`\`python fresh
def make_greeter(word):
    def greet(name):
        return f'{word}, {name}!'
    return greet

hello = make_greeter('Hello')
bye = make_greeter('Bye')
print(hello('Ada'))
\`\`\`

\`\`\`output
Hello, Ada!
\`\`\`

\`\`\`note
A note is folded until it is asked for: a fine point, or where a sentence is loose.
\`\`\`

## Make one

Most of the code stands there already. Every program that does it is right.

\`\`\`python exercise Keep the name
def make_welcome(name):
    def welcome():
        return 'Welcome!'
    return welcome
\`\`\`

\`\`\`yaml goals
- say: make_welcome('Ada')() greets Ada
  check: |
    got = make_welcome('Ada')()
    assert got == 'Welcome, Ada!', f'it gives {got!r}'
- say: each one keeps its own name
  check: |
    ada, bob = make_welcome('Ada'), make_welcome('Bob')
    assert 'Ada' in ada(), f'the first one gives {ada()!r}'
    assert cells(ada) != cells(bob), 'both keep the same'
\`\`\`

\`\`\`hint
What does welcome need from the function around it?
\`\`\`

\`\`\`python solution
def make_welcome(name):
    def welcome():
        return f'Welcome, {name}!'
    return welcome
\`\`\`

\`\`\`python wrong M2 welcome() is a call: a text comes out, not the function.
def make_welcome(name):
    def welcome():
        return f'Welcome, {name}!'
    return welcome()
\`\`\`

\`\`\`yaml learned
- A function keeps the cells of the outer names that it uses.
- Each call of a factory makes cells of its own.
\`\`\`

The last word of the lesson, and what comes next.
`;
