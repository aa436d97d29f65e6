import type { BuildOptions, BuildResult } from 'esbuild';

/** The checkout. */
export const root: string;

/** Bundles with this project's settings; `options` go before them. */
export function bundle(options: BuildOptions): Promise<BuildResult>;
