import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@assay/contracts';
import { PlaceOrderRequest } from '@assay/contracts/ordering';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOrderJson } from '../../apps/gateway/src/edge/read-order-json.js';
import type { IntakeRow } from '../../apps/gateway/src/sr-orders/intake.repository.js';
import { placeOrderRequest } from '../../apps/gateway/src/sr-orders/place-order-request.js';
import { readInlineOrder, readOrder } from '../../apps/gateway/src/sr-orders/read-order.js';
import { root } from '../../tools/generators/source-tree.mjs';
import { type Mutation, type Schema, SchemaWalk } from '../journeys/schema-walk.fixture.js';

const twin = parse(readFileSync(join(root, 'docs/contract/smartrecruiters.openapi.yaml'), 'utf8')) as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const { schemas } = twin.components;
const walk = new SchemaWalk(schemas);

const api = 'https://api.smartrecruiters.com';
const origins = ['https://*.smartrecruiters.com'];
const uuid = '0190b1a0-0000-7000-8000-000000000001';
const holder = { companyId: 'acme', accountId: 'north', connectionId: uuid, scopes: new Set<string>() };

/** What an order cannot be fulfilled without, and what there is of it. */
const essential: Readonly<Record<string, unknown>> = {
  resultCallbackURL: `${api}/assessment-api/v202010/orders/7d0c1f52/results`,
  assessmentPackageId: 'pkg',
  companyId: 'acme',
  completedAssessmentCallbackUrl: 'https://jobs.smartrecruiters.com/resume/x',
};

const kinds = [
  ['an order', 'AssessmentPackageOrderRequest', 'manual'],
  ['an order while applying', 'InlineAssessmentPackageOrderRequest', 'inline'],
] as const;

function withEssentials(body: unknown, changed = ''): Record<string, unknown> {
  const { candidate, ...rest } = body as { candidate?: object };
  const { [changed]: _kept, ...others } = essential;
  const reached =
    changed === 'candidate' || typeof candidate !== 'object'
      ? candidate
      : { ...candidate, email: 'a@b.example' };
  return { ...rest, candidate: reached, ...others };
}

/** What ordering is asked after such a body came over the wire, or the places that are named when it is refused. */
function arrive(body: object, kind: 'manual' | 'inline'): PlaceOrderRequest | string {
  try {
    const input = readOrderJson(Buffer.from(JSON.stringify(body)));
    const order =
      kind === 'manual' ? readOrder(input, holder, api) : readInlineOrder(input, holder, api, origins);
    const row = {
      id: uuid,
      company_id: 'acme',
      account_id: 'north',
      connection_id: uuid,
      smartrecruiters_order_id: order.smartrecruitersOrderId,
      received_at: new Date(),
      kind,
      order_document: JSON.parse(JSON.stringify(order.document)) as object,
    };
    return placeOrderRequest(row as unknown as IntakeRow, false);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.errors?.map(({ pointer }) => pointer).join(' ') ?? error.code;
  }
}

/** What is wrong with how the order is handed on: ordering relies on the shape of its contract. */
function wrongParts(request: PlaceOrderRequest): string[] {
  return validateSync(plainToInstance(PlaceOrderRequest, request)).map(({ property }) => property);
}

const oddities: readonly unknown[] = [null, 5, 1e21, true, [], ['x'], {}, { x: 1 }];

function oddOnes(name: string): Mutation[] {
  const example = walk.example(schemas[name] ?? {}) as Record<string, unknown>;
  const parts = ['candidate', 'job', 'requester', 'fields'].filter((part) => part in example);
  const inside = parts.flatMap((part) =>
    Object.keys(Object(example[part]) as object).map((leaf) => [part, leaf] as const),
  );
  return [...Object.keys(example).map((part) => [part] as const), ...inside].flatMap(([part, leaf]) =>
    oddities.map((odd) => ({
      what: `${part}/${leaf ?? ''}: ${JSON.stringify(odd)}`,
      pointer: leaf === undefined ? `/${part}` : `/${part}/${leaf}`,
      value: { ...example, [part]: leaf === undefined ? odd : { ...(example[part] as object), [leaf]: odd } },
    })),
  );
}

// Where an odd value leaves nothing to fulfil the order with.
const needed = [
  '/resultCallbackURL',
  '/candidate',
  '/candidate/email',
  '/job',
  '/assessmentPackageId',
  '/companyId',
];
const isNeeded = (pointer: string): boolean =>
  [...needed, '/completedAssessmentCallbackUrl'].includes(pointer);

describe.each(kinds)('%s', (_title, name, kind) => {
  const allowed = walk.allowed(schemas[name] ?? {}).filter(({ pointer }) => !isNeeded(pointer));

  it('is accepted whatever its schema allows beside what it cannot be fulfilled without', () => {
    expect(allowed.length).toBeGreaterThan(80);
    const lost = allowed.flatMap(({ what, pointer, value }) => {
      const top = pointer.split('/')[1];
      const arrived = arrive(withEssentials(value, top === 'candidate' ? '' : top), kind);
      if (typeof arrived === 'string') return [`${what} → refused: ${arrived}`];
      return wrongParts(arrived).map((part) => `${what} → wrong ${part}`);
    });
    expect(lost).toEqual([]);
  });

  it('is accepted with what is odd beside that, and ordering is told only what its contract allows', () => {
    const odd = oddOnes(name).filter(({ pointer }) => !isNeeded(pointer));
    expect(odd.length).toBeGreaterThan(40);
    const lost = odd.flatMap(({ what, value, pointer }) => {
      const arrived = arrive(withEssentials(value), kind);
      if (typeof arrived === 'string') return [`${what} ${pointer} → refused: ${arrived}`];
      return wrongParts(arrived).map((part) => `${what} → wrong ${part}`);
    });
    expect(lost).toEqual([]);
  });

  it('is refused by the name of the place where it lacks what it cannot be fulfilled without', () => {
    const places = needed.filter((place) => place !== '/job' && place !== '/candidate/email');
    for (const place of places) {
      const body = withEssentials(walk.example(schemas[name] ?? {}));
      expect(arrive({ ...body, [place.slice(1)]: undefined }, kind)).toBe(place);
    }
  });

  it('says on its timeline what it is handed on without, by place and never by value', () => {
    const body = withEssentials(walk.example(schemas[name] ?? {}));
    const candidate = { ...(body['candidate'] as object), firstName: 'canary'.repeat(60), id: { canary: 1 } };
    const fields = { 'cost-centre': 4711, sites: ['canary'], 'a canary name': null };
    const arrived = arrive({ ...body, candidate, fields }, kind);
    const { remarks } = arrived as PlaceOrderRequest;
    expect(remarks).toEqual(
      expect.arrayContaining([
        { place: '/candidate/firstName', done: 'clipped' },
        { place: '/candidate/id', done: 'left-out' },
        { place: '/fields/cost-centre', done: 'taken-as-text' },
        { place: '/fields/sites', done: 'left-out' },
        { place: '/fields/?', done: 'left-out' },
      ]),
    );
    expect(JSON.stringify(remarks)).not.toContain('canary');
  });
});
