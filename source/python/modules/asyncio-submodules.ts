/** The modules of the package, each by its name in it: all have the names that the package has. */
export const asyncioSubmodules: readonly string[] =
  'base_events coroutines events exceptions futures locks queues runners taskgroups tasks timeouts'.split(
    ' ',
  );
