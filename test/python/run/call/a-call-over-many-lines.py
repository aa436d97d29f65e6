def add(a, b, c):
    return (
        a
        + b
        + c
    )


print(
    add(
        1,
        add(
            2,
            3,
            4,
        ),
        5,
    )
)  # expect: 15
