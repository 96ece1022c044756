// npm run demo: set-up, everything started, the whole story played once. With --once it ends after the story,
// with --fresh it forgets what earlier ones left, with --dashboard a Prometheus watches it and a page shows what it sees.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { live } = await import('./run/lifetime.mjs');
const { demo } = await import('./run/demo.mjs');
const asked = (/** @type {string} */ option) => process.argv.includes(option);
const options = { once: asked('--once'), fresh: asked('--fresh'), dashboard: asked('--dashboard') };
await live((life) => demo(life, options));
