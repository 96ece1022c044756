import { loginPerApp } from '../../../tools/run/logins.mjs';
import type { App, Variables } from '../../installation/fleet.js';
import type { Stage } from './stage.js';

/** One of two processes of an app, and as whom it works in the database. */
export interface Twin<A extends App = App> {
  readonly app: A;
  readonly pid: number;
  readonly login: string;
}

/**
 * Has one of the two processes of each of these apps start anew, with a login of its own and with these settings: so the
 * database tells them apart. The other one comes first.
 */
export async function twinsOf<A extends App>(
  { installation: { fleet }, database }: Stage,
  apps: readonly A[],
  settings: (app: A) => Variables = () => ({}),
): Promise<(readonly Twin<A>[])[]> {
  const loginOf = (app: string): string => `assay_${app}_twin_login`;
  const urls = await loginPerApp(database.url, loginOf);
  const found: (readonly Twin<A>[])[] = [];
  for (const app of apps) {
    await fleet.kill(app);
    await fleet.revive(app, { DATABASE_URL: urls[app] ?? '', ...settings(app) });
    const logins = [`assay_${app}_login`, loginOf(app)];
    found.push(fleet.pids(app).map((pid, index) => ({ app, pid, login: logins[index] ?? '' })));
  }
  return found;
}
