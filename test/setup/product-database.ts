import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { loginPerApp } from '../../tools/run/logins.mjs';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const holder = globalThis as { assayProductDatabase?: Promise<Product> };

interface Product {
  readonly template: string;
  /** Addresses by app, as JSON; each has its own login, which owns nothing. */
  readonly logins: string;
}

/** Makes the product's database once, as an operator does; every world of the run gets a copy. */
export default async function setup(): Promise<void> {
  const { template, logins } = await (holder.assayProductDatabase ??= makeTemplate());
  process.env['TEST_TEMPLATE'] = template;
  process.env['TEST_LOGINS'] = logins;
}

async function makeTemplate(): Promise<Product> {
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
  // Logins belong to the whole server, where other specs give new passwords to those with the usual names.
  const addresses = await loginPerApp(url.href, (app) => `assay_${app}_of_${name}`);
  return { template: name, logins: JSON.stringify(addresses) };
}
