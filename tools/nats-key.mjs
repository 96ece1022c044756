// npm run nats-key: a new key with which an app signs in at NATS; the seed is the app's alone, the public half is for NATS.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url), { built: false });
const { nkeys } = await import('@nats-io/transport-node');
const key = nkeys.createUser();
process.stdout.write(`seed   ${new TextDecoder().decode(key.getSeed())}\npublic ${key.getPublicKey()}\n`);
