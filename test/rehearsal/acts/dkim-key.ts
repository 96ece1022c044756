import { verifyDkim } from '../../../apps/notification/src/transport/dkim-verifier.fixture.js';
import { invitation, type Outside, ordered } from '../../journeys/stories.fixture.js';
import type { Rotation } from '../scene.js';
import { publicHalf, signingKey } from '../signing-key.js';

// In looks, as the load has it.
const patienceMs = 600_000;

/** Public keys by the selector under which the domain publishes them. */
type Published = ReadonlyMap<string, string>;

/** The invitation that an address got, as it came. */
async function arrived(outside: Outside, email: string): Promise<string> {
  const { id } = await invitation(outside, email, patienceMs);
  return (await outside.sandbox.mail(id)).raw;
}

/** Which of the published keys a mail is signed with; throws where a receiving server would not let it pass. */
function signerOf(raw: string, published: Published): string {
  for (const [name, key] of published) {
    const { selector, bodyIntact, signatureValid } = verifyDkim(raw, key);
    if (selector !== name) continue;
    if (bodyIntact && signatureValid) return selector;
    throw new Error(`a mail is not signed with the key that ${selector} names`);
  }
  throw new Error('a mail is signed with a key that nobody can look up');
}

/** The key of mail: published under another name first, then notification signs with it; the old name stays published. */
export const dkimKey: Rotation = {
  secret: 'DKIM_PRIVATE_KEY',
  run: async ({ installation: { fleet, outside, settingsOf }, load, companies }) => {
    const settings = settingsOf.notification;
    const { DKIM_SELECTOR: old = '', DKIM_PRIVATE_KEY = '' } = settings;
    const fresh = signingKey('rehearsal-2');
    const published = new Map([
      [old, publicHalf({ DKIM_PRIVATE_KEY })],
      [fresh.DKIM_SELECTOR, publicHalf(fresh)],
    ]);
    const companyId = String(companies[0]?.companyId);
    const mailNow = async () => arrived(outside, (await ordered(outside, companyId)).email);
    const begun = load.placed.length;
    const before = await mailNow();
    Object.assign(settings, fresh);
    await fleet.roll('notification');
    const meanwhile = load.placed.slice(begun);
    const after = await mailNow();
    if (signerOf(after, published) !== fresh.DKIM_SELECTOR)
      throw new Error('mail is signed with the old key');
    // Whoever has not opened it yet looks the key up now.
    if (signerOf(before, published) !== old)
      throw new Error('mail of before was not signed with the old key');
    for (const { email } of meanwhile) signerOf(await arrived(outside, email), published);
    return undefined;
  },
};
