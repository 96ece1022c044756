import { readFileSync } from 'node:fs';

// The same file seen from src and from dist; every package and image of a release has the one version.
const manifest = new URL('../package.json', import.meta.url);

/** The release that this process belongs to. */
export const release = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
