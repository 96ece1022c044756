import { randomBytes } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { ordered, taken } from '../../journeys/stories.fixture.js';
import type { Rotation } from '../scene.js';

const user = 'assay';

/** Whether the mail server takes this password; only a refusal of it is a no. */
async function admits({ hostname, port }: URL, pass: string): Promise<boolean> {
  const transport = createTransport({
    host: hostname,
    port: Number(port),
    ignoreTLS: true,
    auth: { user, pass },
  });
  return transport.verify().then(
    () => true,
    (error: unknown) => {
      if ((error as { code?: string }).code !== 'EAUTH') throw error;
      return false;
    },
  );
}

/** The password of the mail server: a second one at the provider, notification goes over to it, the first is withdrawn. */
export const mailLogin: Rotation = {
  secret: 'SMTP_URL',
  run: async ({ installation, load, companies }) => {
    const { fleet, outside, settings, settingsOf } = installation;
    const address = new URL(settings['SMTP_URL'] ?? '');
    const [old, fresh] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    const use = async (password: string): Promise<void> => {
      settingsOf.notification['SMTP_URL'] = `smtp://${user}:${password}@${address.host}`;
      await fleet.roll('notification');
    };
    const accept = async (...passwords: readonly string[]): Promise<void> => {
      settings['SANDBOX_SMTP_LOGINS'] = passwords.map((one) => `${user}:${one}`).join(',');
      await load.whileQuiet(() => installation.restartSandbox());
    };
    // Until now anybody could send.
    await use(old);
    await accept(old, fresh);
    await use(fresh);
    await accept(fresh);
    const [first] = companies;
    await taken(outside, await ordered(outside, String(first?.companyId)));
    if (!(await admits(address, fresh))) throw new Error('the new password opens nothing');
    return !(await admits(address, old));
  },
};
