/** The package's version, put in place by the bundler. */
declare const __VERSION__: string;
