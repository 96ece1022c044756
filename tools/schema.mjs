// npm run schema: apps/*/schema.sql, dumped from a database that has just been migrated from nothing.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { live } = await import('./run/lifetime.mjs');
const { writeSchemas } = await import('./run/schemas.mjs');
await live(writeSchemas);
