import gc


class Node:
    def __del__(self):
        print('gone')


node = Node()
node.itself = node
del node
print('still there')  # expect: still there
gc.collect()
# expect: gone
print('collected')  # expect: collected
