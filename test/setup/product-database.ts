import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const holder = globalThis as { assayProductDatabase?: Promise<string> };

/** Makes the product's database once, as an operator does; every world of the run gets a copy. */
export default async function setup(): Promise<void> {
  process.env['TEST_TEMPLATE'] = await (holder.assayProductDatabase ??= makeTemplate());
}

async function makeTemplate(): Promise<string> {
  const name = `product_${process.pid}`;
  const url = new URL(String(process.env['TEST_DATABASE_URL']));
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  url.pathname = `/${name}`;
  // No more than it needs: what is in the environment of whoever runs the tests is not for it.
  const env = { PATH: process.env['PATH'], DATABASE_URL: url.href };
  await run(process.execPath, ['tools/migrate.mjs'], { cwd: root, env });
  return name;
}
