import bisect
import heapq

heap = [5, 1, 4, 2]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap)  # expect: [0, 1, 4, 5, 2]
print([heapq.heappop(heap) for _ in range(5)])  # expect: [0, 1, 2, 4, 5]
print(list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(2, 'abc'), heapq.nsmallest(2, [-3, 1, 2], key=abs))  # expect: [1, 2, 3, 4] ['c', 'b'] [1, 2]
row = [1, 2, 2, 3]
print(bisect.bisect_left(row, 2), bisect.bisect(row, 2))  # expect: 1 3
bisect.insort(row, 2.5)
print(row)  # expect: [1, 2, 2, 2.5, 3]
heapq.heappop([])  # raises: IndexError: index out of range
