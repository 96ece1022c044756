import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  faultKinds,
  faultMatrix,
  faultPlaces,
  type FaultPlace,
} from '../../apps/sandbox/src/fault-rules/fault-matrix.js';
import { DOORS, engineAccount, orderFor, webhook } from './fault-doors.fixture.js';
import { FaultRig, type Heard, type Knock } from './fault-rig.fixture.js';

const rig = new FaultRig();

beforeAll(() => rig.start());
beforeEach(() => rig.faults([]));
afterAll(() => rig.stop());

const kindsAt = (place: FaultPlace): readonly string[] => faultMatrix[place].kinds;

async function struck(count = 1): Promise<void> {
  await eventually(async () => expect(await rig.hits()).toHaveLength(count));
}

/** What a caller hears and how often it was served, when something else than the truth is answered. */
const INSTEAD: Readonly<Record<string, { heard: object; served: number }>> = {
  html: { heard: { kind: 'answer', status: 200, type: expect.stringContaining('text/html') }, served: 0 },
  hang: { heard: { kind: 'silence' }, served: 0 },
  drop: { heard: { kind: 'cut' }, served: 0 },
  'drop-answer': { heard: { kind: 'cut' }, served: 1 },
};

function expected(kind: string): { heard: object; served: number } {
  const status = Number(kind);
  const text = expect.stringMatching(/injected/i);
  return INSTEAD[kind] ?? { heard: { kind: 'answer', status, text }, served: 0 };
}

const isTrue = (heard: Heard): boolean => heard.kind === 'answer' && heard.status < 300;

describe.each(Object.entries(DOORS))('faults at the door %s', (name, make) => {
  const where = name as FaultPlace;
  const attempt = () => make(rig);
  const ofTheWay = ['delay', 'reorder', 'duplicate'];

  it.each(kindsAt(where).filter((kind) => !ofTheWay.includes(kind)))('%s', async (kind) => {
    const { knock, served } = await attempt();
    await rig.faults([{ where, kind, times: 1 }]);
    expect(await rig.knock(knock, kind === 'hang' ? 400 : 8000)).toMatchObject(expected(kind).heard);
    if (served) expect(await served()).toBe(expected(kind).served);
    expect(await rig.hits()).toEqual([{ where, kind, rule: 0, call: 1 }]);
    expect(isTrue(await rig.knock(knock))).toBe(where !== 'exchange' || kind !== 'drop-answer');
  });

  it('delay: the true answer comes, late', async () => {
    const { knock, served } = await attempt();
    await rig.faults([{ where, kind: 'delay', ms: 300, times: 1 }]);
    const heard = await rig.knock(knock);
    expect(isTrue(heard) && heard.kind === 'answer' && heard.ms).toBeGreaterThan(295);
    if (served) expect(await served()).toBe(1);
  });

  it('reorder: the earlier call is served and answered after the later one', async () => {
    const { knock } = await attempt();
    const answered: string[] = [];
    const call = async (name: string): Promise<Heard> => {
      const heard = await rig.knock(knock);
      answered.push(name);
      return heard;
    };
    await rig.faults([{ where, kind: 'reorder', times: 1, ms: 20_000 }]);
    const earlier = call('earlier');
    await struck();
    const later = await call('later');
    expect(isTrue(later)).toBe(true);
    // there is one connection to be had, and the later call has it
    expect(await earlier).toMatchObject({ status: where === 'exchange' ? 409 : expect.any(Number) });
    expect(answered).toEqual(['later', 'earlier']);
  });
});

describe('one call, served twice', () => {
  const doors = Object.entries(DOORS).filter(([where]) => kindsAt(where as FaultPlace).includes('duplicate'));

  it.each(doors)('at %s', async (where, attempt) => {
    const { knock, served } = await attempt(rig);
    await rig.faults([{ where, kind: 'duplicate', times: 1 }]);
    const heard = await rig.knock(knock);
    // a second exchange is refused: there is a connection already
    if (where === 'exchange') expect(heard).toMatchObject({ status: 409 });
    else expect(isTrue(heard)).toBe(true);
    expect(await served?.()).toBe(where === 'exchange' ? 1 : 2);
  });
});

describe('faults of the order calls', () => {
  let companyId: string;
  const arrived = (orderId: string) =>
    rig.assay.to('POST', '/sr/packages/orders').filter(({ text }) => text.includes(orderId)).length;
  const order = async (orderId: string) => {
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org' };
    const body = { packageId: 'pkg-backend-junior', candidate, orderId };
    const path = `/companies/${companyId}/orders`;
    const { answers } = await rig.control<{ answers: { status: number }[] }>('POST', path, body);
    return answers.map(({ status }) => status);
  };

  beforeAll(async () => {
    ({ companyId } = await rig.company());
  });

  it.each([
    ['drop', [0], 0],
    ['drop-answer', [0], 1],
    ['duplicate', [202, 202], 2],
  ])('%s: SmartRecruiters hears %j, Assay gets %i', async (kind, heard, times) => {
    await rig.faults([{ where: 'orders', kind, times: 1 }]);
    const orderId = randomUUID();
    expect(await order(orderId)).toEqual(heard);
    expect(arrived(orderId)).toBe(times);
  });

  it('delay: the call is made late', async () => {
    await rig.faults([{ where: 'orders', kind: 'delay', ms: 400, times: 1 }]);
    const orderId = randomUUID();
    const answer = order(orderId);
    await struck();
    expect(arrived(orderId)).toBe(0);
    expect(await answer).toEqual([202]);
    expect(arrived(orderId)).toBe(1);
  });

  it('reorder: of two orders the later one arrives first', async () => {
    await rig.faults([{ where: 'orders', kind: 'reorder', times: 1, ms: 20_000 }]);
    const [earlier, later] = [randomUUID(), randomUUID()];
    const answer = order(earlier);
    await struck();
    await orderFor(rig, companyId, later);
    expect(await answer).toEqual([202]);
    const lastTwo = rig.assay
      .to('POST', '/sr/packages/orders')
      .slice(-2)
      .map(({ text }) => text);
    expect([lastTwo[0]?.includes(later), lastTwo[1]?.includes(earlier)]).toEqual([true, true]);
  });
});

describe('faults of the engine’s calls', () => {
  beforeAll(() => engineAccount(rig));

  /** A quiz is taken; gives what arrived of it once everything is delivered. */
  async function taken(rules: object[]): Promise<{ methods: string[]; attempts: number[] }> {
    const orderId = randomUUID();
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org', language: 'en' };
    const assessments = [{ id: 'a-python', name: 'Python basics' }];
    const data = { orderId, companyId: 'any', packageId: 'pkg-backend-junior', assessments, candidate };
    await rig.knock(webhook(rig, randomUUID(), { type: 'order.placed', data }));
    await rig.faults(rules);
    await rig.control('POST', `/engine/orders/${orderId}/take`, { answers: 'good', stay: true });
    const deliveries = await eventually(async () => {
      const shown = await rig.control<{ deliveries: { state: string; attempts: number }[] }>(
        'GET',
        `/engine/orders/${orderId}`,
      );
      expect(shown.deliveries.map(({ state }) => state)).toEqual(['done', 'done']);
      return shown.deliveries;
    });
    const calls = rig.assay.calls.filter(({ path }) => path.startsWith(`/v1/orders/${orderId}/`));
    return { methods: calls.map(({ method }) => method), attempts: deliveries.map((one) => one.attempts) };
  }

  it.each([
    ['drop', ['POST', 'PUT'], [2, 1]],
    ['drop-answer', ['POST', 'POST', 'PUT'], [2, 1]],
    ['duplicate', ['POST', 'POST', 'PUT'], [1, 1]],
  ])('%s: Assay gets %j', async (kind, methods, attempts) => {
    expect(await taken([{ where: 'vendor', kind, times: 1 }])).toEqual({ methods, attempts });
  });

  it('reorder: the result arrives before the progress', async () => {
    const rules = [{ where: 'vendor', kind: 'reorder', times: 1, ms: 20_000 }];
    expect(await taken(rules)).toEqual({ methods: ['PUT', 'POST'], attempts: [1, 1] });
  });

  it('delay: everything else waits for it', async () => {
    const startedAt = performance.now();
    const { methods } = await taken([{ where: 'vendor', kind: 'delay', ms: 400, times: 1 }]);
    expect(performance.now() - startedAt).toBeGreaterThan(395);
    expect(methods).toEqual(['POST', 'PUT']);
  });
});

describe('faults of the mailbox', () => {
  const post = (to: string): Promise<unknown> =>
    createTransport({
      host: '127.0.0.1',
      port: rig.smtpPort,
      ignoreTLS: true,
      greetingTimeout: 700,
      connectionTimeout: 2000,
    }).sendMail({ from: 'back@assay.example', subject: 'x', text: 'x', to });
  const kept = async (to: string): Promise<number> =>
    (await rig.control<{ items: object[] }>('GET', `/mailbox?to=${to}`)).items.length;
  const somebody = (): string => `${randomUUID()}@example.org`;

  it.each([
    ['down', { code: 'ESOCKET' }, 0],
    ['421', { responseCode: 421 }, 0],
    ['451', { responseCode: 451 }, 0],
    ['550', { responseCode: 550 }, 0],
    ['hang', { code: 'ETIMEDOUT' }, 0],
    ['drop', { command: 'CONN' }, 0],
    ['drop-answer', { command: 'CONN' }, 1],
  ])('%s: the sender hears %j, %i mails are kept', async (kind, heard, mails) => {
    const to = somebody();
    await rig.faults([{ where: 'smtp', kind, ...(kind === 'down' ? {} : { times: 1 }) }]);
    await expect(post(to)).rejects.toMatchObject(heard);
    expect(await kept(to)).toBe(mails);
    await rig.faults([]);
    await post(to);
    expect(await kept(to)).toBe(mails + 1);
  });

  it('delay: the mail is taken, late', async () => {
    const startedAt = performance.now();
    await rig.faults([{ where: 'smtp', kind: 'delay', ms: 300, times: 1 }]);
    await post(somebody());
    expect(performance.now() - startedAt).toBeGreaterThan(295);
  });

  it.each([
    ['dsn', 'Action: failed'],
    ['dsn-delayed', 'Action: delayed'],
    ['auto-reply', 'Auto-Submitted: auto-replied'],
  ])('%s: the mail is taken, and “%s” comes back', async (kind, text) => {
    const to = somebody();
    const before = rig.returned.length;
    await rig.faults([{ where: 'smtp', kind, times: 1 }]);
    await post(to);
    expect(await kept(to)).toBe(1);
    await eventually(async () => expect(rig.returned.slice(before)).toHaveLength(1));
    expect(rig.returned.at(-1)).toContain(text);
  });

  it('reorder: the later mail is kept first', async () => {
    await rig.faults([{ where: 'smtp', kind: 'reorder', times: 1, ms: 20_000 }]);
    const [earlier, later] = [somebody(), somebody()];
    const sent = post(earlier);
    await struck();
    await post(later);
    await sent;
    const { items } = await rig.control<{ items: { to: string[] }[] }>('GET', '/mailbox');
    expect(items.slice(0, 2).map(({ to }) => to[0])).toEqual([earlier, later]);
  });
});

describe('what cannot go wrong', () => {
  const cells = faultPlaces.flatMap((where) => faultKinds.map((kind) => ({ where, kind })));

  it('is refused with a reason, and everything else is taken', async () => {
    for (const { where, kind } of cells) {
      const put = rig.faults([{ where, kind }]);
      if (kindsAt(where).includes(kind)) await put;
      else await expect(put).rejects.toThrow(`${kind} cannot happen at ${where}: `);
    }
  });
});

describe('a seed', () => {
  /** Calls at several doors at a rate; gives which were hit. */
  async function hitsOf(seed: number): Promise<unknown> {
    const { token, candidateId } = await rig.company();
    const headers = { authorization: `Bearer ${token}` };
    const rules = [
      { where: 'read', kind: '500', rate: 0.4 },
      { where: 'read', kind: 'drop', rate: 0.3 },
      { where: 'webhook', kind: '429', rate: 0.5 },
    ];
    await rig.faults(rules, seed);
    const reads = Array.from({ length: 12 }, () => ({
      method: 'GET',
      path: `/candidates/${candidateId}`,
      headers,
    }));
    const webhooks = Array.from({ length: 12 }, () =>
      webhook(rig, randomUUID(), { type: 'order.started', data: {} }),
    );
    const heard: string[] = [];
    const go = async (calls: readonly Knock[], name: string): Promise<void> => {
      for (const call of calls) {
        const answer = await rig.knock(call);
        heard.push(`${name} ${answer.kind === 'answer' ? answer.status : answer.kind}`);
      }
    };
    // at the same time: what happens at one door does not depend on who knocks at another
    await Promise.all([go(reads, 'read'), go(webhooks, 'webhook')]);
    return { heard: heard.toSorted(), hits: [...(await rig.hits())].toSorted(byRuleAndCall) };
  }
  const byRuleAndCall = (a: { rule: number; call: number }, b: { rule: number; call: number }): number =>
    a.rule - b.rule || a.call - b.call;

  it('gives the same sequence again, and another seed another one', async () => {
    await engineAccount(rig);
    const first = await hitsOf(11);
    await sleep(50);
    expect(await hitsOf(11)).toEqual(first);
    expect(await hitsOf(12)).not.toEqual(first);
  });
});
