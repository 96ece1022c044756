// A login for each app on our own PostgreSQL, as docker/postgres/10-apps.sh makes them: it can become the app's role and
// nothing else, so that whoever gets into one app reads no table of another.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { PRODUCT_APPS } from '../processes.mjs';

/**
 * Makes the logins, or gives them new passwords, which nobody keeps; the apps' roles and schemas are there.
 * @param {string} databaseUrl of a superuser
 * @param {(app: string) => string} [nameOf] what the login of an app is called
 * @returns {Promise<Record<string, string>>} addresses by app
 */
export async function loginPerApp(databaseUrl, nameOf = (app) => `assay_${app}_login`) {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A connection that breaks fails the statement under way as well.
  client.on('error', () => {});
  await client.connect();
  try {
    const database = pg.escapeIdentifier(decodeURIComponent(new URL(databaseUrl).pathname.slice(1)));
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    /** @type {Record<string, string>} */
    const addresses = {};
    for (const app of PRODUCT_APPS)
      addresses[app] = await loginOf(app, nameOf(app), { client, databaseUrl, database });
    return addresses;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} app
 * @param {string} login
 * @param {{ client: pg.Client, databaseUrl: string, database: string }} server
 * @returns {Promise<string>}
 */
async function loginOf(app, login, { client, databaseUrl, database }) {
  const [role, password] = [`assay_${app}`, randomBytes(24).toString('base64url')];
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${login} NOINHERIT`);
  await client.query(`ALTER ROLE ${login} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${login}`);
  await client.query(`GRANT ${role} TO ${login} WITH INHERIT FALSE, SET TRUE`);
  const address = new URL(databaseUrl);
  [address.username, address.password] = [login, password];
  return address.href;
}
