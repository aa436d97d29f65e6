import project from '../../vitest.config.ts';

/** `npm run test:cluster`: what needs a server of its own, and so is no part of `npm test`. */
// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default { ...project, test: { ...project.test, include: ['test/cluster/**/*.cluster.ts'] } };
