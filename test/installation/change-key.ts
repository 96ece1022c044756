import type { Bus, Databases, Installation, keyHolders } from './installation.js';

/** Once more instead of the hour after which an app looks again for what the step before has sealed meanwhile. */
const looksAgain = 2;

/**
 * Changes the `ENCRYPTION_KEY` of an app by the steps of docs/operations.md, without a moment at which it is away; while
 * what is sealed is sealed anew, something is waited for again and again.
 */
export async function changeKey<D extends Databases, B extends Bus>(
  { fleet, keys, settingsOf }: Installation<D, B>,
  app: (typeof keyHolders)[number],
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const [, readable = '', sealing = '', hashing = ''] = keys.get(app) ?? [];
  const step = async (value: string, times = 1): Promise<void> => {
    settingsOf[app]['ENCRYPTION_KEY'] = value;
    for (let time = 0; time < times; time += 1) await fleet.roll(app);
  };
  await step(readable);
  const sealed = fleet.said('every secret is sealed with the present key');
  await step(sealing, looksAgain);
  const keepsSecrets = app === 'consent' || app === 'ordering';
  while (keepsSecrets && fleet.said('every secret is sealed with the present key') === sealed)
    await meanwhile();
  await step(hashing);
}
