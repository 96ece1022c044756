import { type Scenario, told } from '../../scenario.js';
import { counted, counter, diesAt, misbehaves, place, until } from '../scene-tools.js';

const settled = (statuses: string): string =>
  `SELECT count(*) FROM notification.invitations WHERE status IN (${statuses})`;

/** The sender dies between the mail server's answer and its record. */
export const senderDies: Scenario = {
  number: 10,
  title: 'The sender of invitations dies when the mail server has answered',
  needs: { companies: 2 },
  play: async (stage) => {
    const orders = 5;
    const mails = counter(stage, 'mail');
    const back = await diesAt(stage, 'notification', 'send-invitation.answered:crash@2');
    await Promise.all([place(stage, orders), back()]);
    await until(stage, async () => (await counted(stage, settled(`'sent', 'uncertain'`))) === orders);
    return { counted: [told('mails', mails.length)] };
  },
};

/** The mail server takes every mail and its answer is never heard. */
export const answersOfMailLost: Scenario = {
  number: 11,
  title: 'The mail server takes every mail, and no answer of it arrives',
  needs: { companies: 2 },
  play: async (stage) => {
    const orders = 3;
    const mails = counter(stage, 'mail');
    const over = await misbehaves(stage, { where: 'smtp', kind: 'drop-answer' });
    await place(stage, orders);
    await until(
      stage,
      async () => mails.length > 2 * orders || (await counted(stage, settled(`'uncertain'`))) === orders,
    );
    await over();
    return { counted: [told('mails', mails.length)] };
  },
};
