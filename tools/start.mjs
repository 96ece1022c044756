// npm start: the five apps alone, configured by the environment.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { live } = await import('./run/lifetime.mjs');
const { start } = await import('./run/start.mjs');
await live(start);
