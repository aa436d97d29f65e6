declare global {
  interface ImportMeta {
    /** Vite's way to take in the files that fit a pattern, by their paths. Source: https://vite.dev/guide/features#glob-import */
    glob(
      pattern: string,
      how: { query: '?raw'; import: 'default'; eager: true },
    ): Readonly<Record<string, string>>;
  }
}

/**
The text of every Python file of this folder, by its path: `./bisect.py`, `./decimal/context.py`. scripts/bundle.mjs puts the same
in its place.
*/
export const texts = import.meta.glob('./**/*.py', { query: '?raw', import: 'default', eager: true });
