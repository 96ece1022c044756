import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestListBytes } from '@assay/messaging';
import { root } from '../../tools/generators/source-tree.mjs';

// What docker/nats.conf sets, less the words around an answer.
const MESSAGE = 1_048_576 - 1000;

/** A JSON Schema, as far as the snapshots use it. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
}

/** What keeps an answer small that its shape alone does not: the file that ends it in time, or what it is made of. */
type Bound = { readonly fits: string } | { readonly because: string };

const all = (names: readonly string[], bound: Bound): [string, Bound][] => names.map((name) => [name, bound]);

// A new request whose answer can be too large by its shape has to say here what keeps it within one message.
const bounded = new Map<string, Bound>([
  ...all(['find-orders', 'list-orders'], { fits: 'apps/ordering/src/orders/order-page.ts' }),
  ...all(['list-webhooks'], { fits: 'apps/ordering/src/webhooks/list-webhooks.ts' }),
  ...all(['list-events'], { fits: 'apps/ordering/src/webhooks/list-events.ts' }),
  ...all(['show-order-timeline'], { fits: 'apps/ordering/src/timeline/show-order-timeline.ts' }),
  ...all(['explain-packages'], { fits: 'apps/ordering/src/packages/explain-packages.ts' }),
  ...all(['replace-packages', 'show-packages'], { fits: 'apps/ordering/src/packages/kept-catalog.ts' }),
  ...all(['save-field-mappings', 'show-field-mappings'], {
    fits: 'apps/ordering/src/fields/describe-fields.ts',
  }),
  ...all(['list-accounts'], { fits: 'apps/consent/src/accounts/list-accounts.ts' }),
  ...all(['list-connections'], { fits: 'apps/consent/src/connections/list-connections.ts' }),
  ...all(['list-api-keys'], { fits: 'apps/consent/src/api-keys/list-api-keys.ts' }),
  ...all(['show-invitation-timeline'], {
    fits: 'apps/notification/src/timeline/show-invitation-timeline.ts',
  }),
  ...all(['show-submission-timeline'], { fits: 'apps/results/src/timeline/show-submission-timeline.ts' }),
  ...all(['list-report-links'], { fits: 'apps/results/src/report-page/list-report-links.ts' }),
  ...all(['list-result-versions'], { fits: 'apps/results/src/corrections/list-result-versions.ts' }),
  ...all(['link-profile', 'rate-person', 'register-person', 'show-person'], {
    fits: 'apps/results/src/people/describe-person.ts',
  }),
  ...all(
    [
      'cancel-order',
      'correct-address',
      'extend-order',
      'record-progress',
      'resend-invitation',
      'set-candidate-zone',
      'show-invitee',
      'show-landing',
      'show-order',
      'show-order-sheet',
    ],
    { because: 'one order: what came in one body, and one package, which did so as well' },
  ),
  ...all(['open-report', 'review-flag', 'show-result'], { because: 'one result: what came in one body' }),
  ...all(['list-offers'], { because: 'what is offered now came in one body' }),
  ...all(
    [
      'end-previous-webhook-secret',
      'rotate-webhook-secret',
      'patch-account',
      'patch-policy',
      'save-account',
      'save-policy',
      'show-account',
      'show-account-owner',
      'show-policy',
      'switch-policy',
    ],
    { because: 'one account or its policy: what came in one body' },
  ),
  ...all(['preview-brand', 'preview-template'], { because: 'one mail, filled in' }),
  ...all(['list-templates'], {
    because: 'a hundred lines at most, each of a name, a subject and what is in own words',
  }),
  ...all(['draft-brand', 'save-brand', 'save-brand-logo', 'show-brand'], {
    because: 'one brand: what came in one body, with own words of 60,000 characters at most',
  }),
  ...all(['list-due-work'], {
    because: 'the newest 200 dead letters, each with the name of a class of errors',
  }),
  ...all(['export-letters', 'export-orders', 'export-results'], {
    fits: 'libs/messaging/src/export-from.ts',
  }),
  ...all(['find-person'], { because: 'the ids of what one person was ordered, a hundred bytes for each' }),
  ...all(['check-templates', 'confirm-events'], { because: 'a part of what was asked, which had to fit' }),
  ...all(['list-signing-keys', 'open-portal'], { because: 'a few of ours' }),
]);

const largestOfFormat: Readonly<Record<string, number>> = { uuid: 38, date: 12, 'date-time': 40 };

/** The bytes of the largest JSON the schema allows; a character may need six of them. */
function largest(schema: Schema): number {
  if (schema.oneOf) return Math.max(...schema.oneOf.map(largest));
  if (schema.enum) return Math.max(...schema.enum.map((word) => word.length + 2));
  if (schema.type === 'array') return largestList(schema);
  if (schema.type === 'object' || schema.properties) return largestObject(schema.properties);
  if (schema.type === 'string') return largestText(schema);
  return 24;
}

// How many there are is only checked where something comes in: a list of rows has as many as are stored.
function largestList({ items = {}, maxItems = Infinity }: Schema): number {
  const isOfRows = items.type === 'object' && maxItems > 100;
  return 2 + (isOfRows ? Infinity : maxItems) * (1 + largest(items));
}

function largestObject(properties: Schema['properties']): number {
  if (!properties) return Infinity;
  return Object.entries(properties).reduce((sum, [name, part]) => sum + name.length + 4 + largest(part), 2);
}

function largestText({ maxLength, format, pattern }: Schema): number {
  const known = largestOfFormat[format ?? ''];
  if (known !== undefined) return known;
  if (maxLength !== undefined) return 2 + 6 * maxLength;
  const counted = Number(/\{\d*,?(\d+)\}\$$/.exec(pattern ?? '')?.[1] ?? Infinity);
  return 2 + counted;
}

const files = ['gateway', 'consent', 'notification', 'ordering', 'results'];
const requests = files.flatMap((app) => {
  const text = readFileSync(join(root, `test/contracts/messages/${app}.json`), 'utf8');
  const messages = Object.entries(JSON.parse(text) as Record<string, { kind: string; reply: Schema }>);
  return messages.filter(([, { kind }]) => kind === 'request');
});
const nameOf = (subject: string): string => subject.slice(subject.lastIndexOf('.') + 1);
const tooLarge = requests.flatMap(([subject, { reply }]) =>
  largest(reply) > MESSAGE ? [nameOf(subject)] : [],
);

describe('no answer outgrows a message of NATS:', () => {
  it('each is small by its shape, or it is said here what keeps it small', () => {
    expect([...bounded.keys()].sort()).toEqual([...new Set(tooLarge)].sort());
  });

  it('what is ended in time leaves room for what is around it', () => {
    expect(largestListBytes).toBeLessThan(MESSAGE - 2 * 100_000);
    for (const bound of bounded.values())
      if ('fits' in bound)
        expect(readFileSync(join(root, bound.fits), 'utf8')).toMatch(
          /\b(leadingThatFit|trailingThatFit|timelineThatFits)\(|\bleft = largestListBytes\b/,
        );
  });

  it('the limit is the one NATS has', () => {
    expect(readFileSync(join(root, 'docker/nats.conf'), 'utf8')).toMatch(/^max_payload: 1MB$/m);
  });
});
