import type { Client } from 'pg';
import { UnfitDatabase } from './database-advice.js';
import { companyRoleOf, ownerOf, roleOf } from './data-source-options.js';

/**
 * Makes the roles of an app where this login may: one that owns its schema, one that works for every company, one that works for one.
 * What the second owned, as it did in earlier releases, is given to the first.
 */
export async function ensureRoles(client: Client, app: string): Promise<void> {
  for (const role of [ownerOf(app), roleOf(app), companyRoleOf(app)]) await ensureRole(client, role);
  // By way of the role that every login of the app may become.
  await allow(client, companyRoleOf(app), roleOf(app));
  for (const role of [ownerOf(app), roleOf(app)]) await allow(client, role, 'CURRENT_USER');
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${app} AUTHORIZATION ${ownerOf(app)}`);
  if (!(await ownsSomething(client, app))) return;
  await client.query(`BEGIN; REASSIGN OWNED BY ${roleOf(app)} TO ${ownerOf(app)}; ${grants(app)}; COMMIT`);
}

/** Lets the app read and write all rows that its policies give it, and change no table. */
export async function grantWork(client: Client, app: string): Promise<void> {
  await client.query(`BEGIN; SET LOCAL ROLE ${ownerOf(app)}; ${grants(app)}; COMMIT`);
}

function grants(app: string): string {
  const [both, schema] = [`${roleOf(app)}, ${companyRoleOf(app)}`, `IN SCHEMA ${app}`];
  const later = `ALTER DEFAULT PRIVILEGES FOR ROLE ${ownerOf(app)} ${schema}`;
  const rows = 'SELECT, INSERT, UPDATE, DELETE';
  return [
    `GRANT USAGE ON SCHEMA ${app} TO ${both}`,
    `GRANT ${rows} ON ALL TABLES ${schema} TO ${both}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES ${schema} TO ${both}`,
    `${later} GRANT ${rows} ON TABLES TO ${both}`,
    `${later} GRANT USAGE, SELECT ON SEQUENCES TO ${both}`,
  ].join('; ');
}

async function ownsSomething(client: Client, app: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_namespace n WHERE n.nspname = $1 AND (n.nspowner = $2::regrole OR EXISTS (
       SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relowner = $2::regrole))`,
    [app, roleOf(app)],
  );
  return Boolean(rowCount);
}

// Roles belong to the whole server: migrations of another database may create the same one at this moment.
async function ensureRole(client: Client, role: string): Promise<void> {
  await tolerate(['42710', '23505'], async () => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN`);
  });
}

async function allow(client: Client, role: string, to: string): Promise<void> {
  await tolerate(['XX000', '23505'], async () => {
    if (await canBecome(client, to, role)) return;
    const options = to === 'CURRENT_USER' ? '' : ' WITH INHERIT FALSE, SET TRUE';
    await client.query(`GRANT ${role} TO ${to}${options}`);
  });
}

async function canBecome(client: Client, who: string, role: string): Promise<boolean> {
  const { rows } = await client.query<{ can: boolean }>(
    `SELECT pg_has_role(${who === 'CURRENT_USER' ? 'current_user' : `'${who}'`}, $1, 'SET') AS can`,
    [role],
  );
  return rows[0]?.can ?? false;
}

async function tolerate(states: readonly string[], step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '42501') throw new UnfitDatabase(advice, { cause: error });
    if (typeof code !== 'string' || !states.includes(code)) throw error;
  }
}

const advice =
  'the login of the migrations may not make the roles that this release needs: have a superuser run docker/postgres/20-roles.sql once';
