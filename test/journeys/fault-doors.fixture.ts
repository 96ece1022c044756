import { randomUUID } from 'node:crypto';
import { signWebhook } from '../../apps/sandbox/src/engine/webhook-signature.js';
import type { FaultRig, Knock } from './fault-rig.fixture.js';

const ACCOUNT = 'rig';

/** One call that a door is about to get, and how often it was truly served; undefined where nothing shows it. */
export interface Attempt {
  readonly knock: Knock;
  readonly served?: () => Promise<number>;
}

/** How each door of the outside world is called. */
export const DOORS: Readonly<Record<string, (rig: FaultRig) => Promise<Attempt>>> = {
  token: async (rig) => ({ knock: rig.masterTokenCall() }),
  configuration: async (rig) => {
    const mark = randomUUID();
    const read = { ...rig.configuration(mark), method: 'GET', body: '' };
    return {
      knock: rig.configuration(mark),
      served: async () => {
        const heard = await rig.knock(read);
        return heard.kind === 'answer' && heard.text.includes(mark) ? 1 : 0;
      },
    };
  },
  exchange: async (rig) => {
    const companyId = await rig.consented();
    return {
      knock: rig.exchange(companyId),
      served: async () => {
        const { status } = await rig.control<{ status: string }>('GET', `/companies/${companyId}`);
        return status === 'Active' ? 1 : 0;
      },
    };
  },
  results: async (rig) => {
    const { companyId, token } = await rig.company();
    const orderId = await orderFor(rig, companyId);
    const path = `/assessment-api/v202010/orders/${orderId}/results`;
    return {
      knock: rig.json('PATCH', path, { status: 'PENDING' }, token),
      served: async () => {
        const { history } = await rig.control<{ history: object[] }>('GET', `/orders/${orderId}`);
        return history.length;
      },
    };
  },
  attachment: async (rig) => {
    const { companyId, token } = await rig.company();
    const orderId = await orderFor(rig, companyId);
    const before = await rig.files();
    return {
      knock: {
        method: 'POST',
        path: `/assessment-api/v202010/orders/${orderId}/results/attachment`,
        headers: { 'content-type': 'multipart/form-data; boundary=rig', authorization: `Bearer ${token}` },
        body: '--rig\r\ncontent-disposition: form-data; name="file"; filename="r.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\r\n--rig--\r\n',
      },
      served: async () => (await rig.files()) - before,
    };
  },
  read: async (rig) => {
    const { token, candidateId } = await rig.company();
    const headers = { authorization: `Bearer ${token}` };
    return { knock: { method: 'GET', path: `/candidates/${candidateId}`, headers } };
  },
  people: async (rig) => {
    const { companyId, token, candidateId } = await rig.company();
    const note = { content: `#[CANDIDATE:${candidateId}] is here`, shareWith: { openNote: true } };
    return {
      knock: rig.json('POST', '/messages/shares', note, token),
      served: async () => {
        const { candidates } = await rig.control<{ candidates: { id: string; notes: object[] }[] }>(
          'GET',
          `/companies/${companyId}`,
        );
        return candidates.find(({ id }) => id === candidateId)?.notes.length ?? 0;
      },
    };
  },
  webhook: async (rig) => {
    await engineAccount(rig);
    const id = randomUUID();
    return {
      knock: webhook(rig, id, { type: 'order.started', data: {} }),
      served: async () => {
        const path = `/accounts/${ACCOUNT}/webhooks`;
        const { items } = await rig.control<{ items: { id: string }[] }>('GET', path);
        return items.filter((one) => one.id === id).length;
      },
    };
  },
  'mail-api': async (rig) => {
    const [key, to] = [randomUUID(), `${randomUUID()}@example.org`];
    const email = { from: 'back@assay.example', to: [to], subject: 'x', text: 'x' };
    const knock = rig.json('POST', '/mail-api/emails', email, 'rig-mail-key');
    return {
      knock: { ...knock, headers: { ...knock.headers, 'idempotency-key': key } },
      served: async () => (await rig.control<{ items: object[] }>('GET', `/mailbox?to=${to}`)).items.length,
    };
  },
};

/** The engine knows the account that its webhooks are for. */
export async function engineAccount(rig: FaultRig): Promise<void> {
  await rig.control('POST', '/accounts', { accountId: ACCOUNT });
}

/** A webhook with a signature that the engine trusts. */
export function webhook(rig: FaultRig, id: string, message: object): Knock {
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    method: 'POST',
    path: `/engine/webhooks/${ACCOUNT}`,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(rig.assay.webhookSecret, id, timestamp, Buffer.from(body)),
    },
    body,
  };
}

/** An order that SmartRecruiters placed. */
export async function orderFor(rig: FaultRig, companyId: string, orderId = randomUUID()): Promise<string> {
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org' };
  const body = { packageId: 'pkg-backend-junior', candidate, orderId };
  await rig.control('POST', `/companies/${companyId}/orders`, body);
  return orderId;
}
