"""The package of the asyncio tests, without what skips them all where there are no sockets."""
