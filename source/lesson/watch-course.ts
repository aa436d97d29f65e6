import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** How long after a change a file is read: editors write in several goes. Milliseconds. */
const SETTLED = 80;

/**
Calls back a moment after a file of a course, or of a folder of them, was saved; the function that it gives ends that. The
folder is watched, since many editors put a new file in the place of the old one. Where nothing can be watched nothing is called.
*/
export function watchCourse(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    const watcher = watch(folder, { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLED);
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => {};
  }
}
