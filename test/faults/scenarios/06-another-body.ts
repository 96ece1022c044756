import { exactly, type Scenario, scaled, told } from '../scenario.js';

/** Another order under the same number changes nothing and is told so; the same person elsewhere is somebody else’s order. */
export const scenario: Scenario = {
  number: 6,
  title: 'Another order comes under the number of one that is there, and the same one for another company',
  needs: { gateways: 2 },
  play: async (stage, { scale }) => {
    const orders = scaled(1000, scale, 20);
    const placed = new Map<string, { readonly company: string; readonly email: string }>();
    const mails = new Map<string, number>();
    stage.history.onSeen(({ kind, order, company }, { json, to = '' }) => {
      if (kind === 'order-begun' && !placed.has(String(order)))
        placed.set(String(order), { company: String(company), email: json?.candidate?.email ?? '' });
      if (kind === 'mail') mails.set(to, (mails.get(to) ?? 0) + 1);
    });
    await stage.play({ orders, insistent: true });
    const before = [...placed];
    let conflicts = 0;
    let elsewhere = 0;
    for (const [index, [orderId, { company, email }]] of before.entries()) {
      const other = { firstName: 'Ada', lastName: 'Nowak', email: `other-${index}@example.org` };
      const again = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
      const next = stage.companies[(index + 1) % stage.companies.length]?.companyId ?? '';
      const sandbox = stage.outside.sandbox;
      const [conflict] = (await sandbox.order(company, { orderId, candidate: other })).answers;
      const [independent] = (await sandbox.order(next, { candidate: again })).answers;
      if (conflict?.status === 409) conflicts += 1;
      if (independent?.status === 202) elsewhere += 1;
    }
    await stage.play({ orders: 0 });
    const others = [...mails.keys()].filter((address) => address.startsWith('other-'));
    return {
      counted: [
        told('orders', orders),
        exactly('answered 409', conflicts, orders),
        exactly('mails to whom the other order named', others.length, 0),
        exactly('accepted for another company', elsewhere, orders),
        exactly('at their end', stage.story.endedCount, 2 * orders),
      ],
    };
  },
};
