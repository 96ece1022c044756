// npm run demo: set-up, everything started, the whole story played once. With --once it ends after the story,
// with --fresh it forgets what earlier ones left.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { live } = await import('./run/lifetime.mjs');
const { demo } = await import('./run/demo.mjs');
const asked = (/** @type {string} */ option) => process.argv.includes(option);
await live((life) => demo(life, { once: asked('--once'), fresh: asked('--fresh') }));
