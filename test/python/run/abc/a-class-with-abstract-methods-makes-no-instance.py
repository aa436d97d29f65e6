from abc import ABC, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def sides(self): ...

    @abstractmethod
    def area(self): ...


class Square(Shape):
    sides = 4


class Whole(Square):
    def area(self):
        return 9


try:
    Shape()
except TypeError as error:
    print(error)
    # expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'sides'
try:
    Square()
except TypeError as error:
    print(error)
    # expect: Can't instantiate abstract class Square without an implementation for abstract method 'area'
print(Whole().area(), sorted(Shape.__abstractmethods__))  # expect: 9 ['area', 'sides']
