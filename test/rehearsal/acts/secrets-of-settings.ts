import { randomBytes } from 'node:crypto';
import { documentedTokenChange } from '@assay/testing';
import { connected } from '../../journeys/stories.fixture.js';
import { ask } from '../postgres-server.js';
import { changeKey } from '../../installation/change-key.js';
import { keyHolders } from '../../installation/installation.js';
import type { Rotation } from '../scene.js';
import { bucketKey } from './bucket-key.js';
import { collectorKey } from './collector-key.js';
import { dkimKey } from './dkim-key.js';
import { mailLogin } from './mail-login.js';

type KeyHolder = (typeof keyHolders)[number];

/** The values of a token at each step after the first. */
function tokenSteps(name: string, old: string, fresh: string): Record<string, string>[] {
  const value = (word: string): string => (word === 'OLD' ? old : fresh);
  return documentedTokenChange()
    .slice(1)
    .map(({ present, next }) => ({
      [name]: value(present),
      ...(next !== undefined && { [`${name}_NEXT`]: value(next) }),
    }));
}

function given(settings: Record<string, string>, step: Record<string, string>, name: string): void {
  delete settings[`${name}_NEXT`];
  Object.assign(settings, step);
}

const vendorToken: Rotation = {
  secret: 'VENDOR_API_TOKEN',
  run: async ({ installation, load }) => {
    const { fleet, settings, settingsOf } = installation;
    const [old = '', fresh] = [settings['VENDOR_API_TOKEN'], randomBytes(24).toString('hex')];
    const [both, swapped, last] = tokenSteps('VENDOR_API_TOKEN', old, fresh);
    for (const step of [both, swapped, last]) {
      given(settingsOf.gateway, step ?? {}, 'VENDOR_API_TOKEN');
      await fleet.roll('gateway');
      if (step !== both) continue;
      // The vendor's product, which is the sandbox, goes over to the new one as soon as both are good.
      settings['VENDOR_API_TOKEN'] = fresh;
      await load.whileQuiet(() => installation.restartSandbox());
    }
    return !(await installation.opens(old));
  },
};

const reportsToken: Rotation = {
  secret: 'REPORTS_TOKEN',
  run: async ({ installation: { fleet, settings, settingsOf } }) => {
    const [old = '', fresh] = [settings['REPORTS_TOKEN'], randomBytes(24).toString('hex')];
    for (const step of tokenSteps('REPORTS_TOKEN', old, fresh)) {
      given(settingsOf.results, step, 'REPORTS_TOKEN');
      await fleet.roll('results');
      if (step['REPORTS_TOKEN'] !== fresh || settingsOf.gateway['REPORTS_TOKEN'] === fresh) continue;
      settingsOf.gateway['REPORTS_TOKEN'] = fresh;
      await fleet.roll('gateway');
    }
    const behind = `http://localhost:${fleet.portOf('results')}/report-links/none`;
    const answer = await fetch(behind, { headers: { authorization: `Bearer ${old}` } });
    return answer.status === 401;
  },
};

function encryptionKey(app: KeyHolder): Rotation {
  return {
    secret: `ENCRYPTION_KEY of ${app}`,
    run: async ({ installation, load }) => {
      await changeKey(installation, app, () => load.more(1));
      // What is sealed with the new key alone is read by a company that connects, and by every order.
      await connected(installation.outside);
      return undefined;
    },
  };
}

const partnerCredential: Rotation = {
  secret: 'SMARTRECRUITERS_CLIENT_SECRET',
  run: async ({ installation, load }) => {
    const { fleet, settings, settingsOf } = installation;
    const fresh = {
      SMARTRECRUITERS_CLIENT_ID: 'partner-2',
      SMARTRECRUITERS_CLIENT_SECRET: randomBytes(16).toString('hex'),
    };
    for (const [name, value] of Object.entries(fresh)) {
      settingsOf.consent[name] = settings[name] ?? '';
      settingsOf.consent[`${name}_NEXT`] = value;
    }
    await fleet.roll('consent');
    // From now on SmartRecruiters knows the new one alone.
    Object.assign(settings, fresh);
    await load.whileQuiet(() => installation.restartSandbox());
    await connected(installation.outside);
    for (const name of Object.keys(fresh)) {
      delete settingsOf.consent[name];
      delete settingsOf.consent[`${name}_NEXT`];
    }
    await fleet.roll('consent');
    await connected(installation.outside);
    return undefined;
  },
};

const natsPassword: Rotation = {
  secret: 'NATS_PASSWORD of ordering',
  run: async ({ installation: { bus, fleet } }) => {
    const old = bus.passwordOf('ordering');
    await bus.changePassword('ordering');
    await fleet.roll('ordering');
    return !(await bus.admits('ordering', old));
  },
};

const databasePassword: Rotation = {
  secret: 'PostgreSQL password of ordering',
  run: async ({ installation: { databases, fleet, settingsOf } }) => {
    const old = settingsOf.ordering['DATABASE_URL'] ?? '';
    const url = new URL(old);
    url.password = randomBytes(24).toString('hex');
    await databases.sql(`ALTER ROLE assay_ordering_login PASSWORD '${url.password}'`);
    settingsOf.ordering['DATABASE_URL'] = url.href;
    await fleet.roll('ordering');
    return ask({ url: old }, 'SELECT 1').then(
      () => false,
      () => true,
    );
  },
};

/** What is set where processes start: each step is a roll of those that know the secret. */
export const secretsOfSettings: readonly Rotation[] = [
  vendorToken,
  reportsToken,
  ...keyHolders.map(encryptionKey),
  partnerCredential,
  natsPassword,
  databasePassword,
  mailLogin,
  dkimKey,
  collectorKey,
  bucketKey,
];
