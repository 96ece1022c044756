import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../tools/generators/compatibility.mjs';
import { snapshotPath } from '../../tools/generators/generated-files.mjs';
import { type Messages, messageSchemas } from '../../tools/generators/message-schemas.mjs';
import { root } from '../../tools/generators/source-tree.mjs';

const subject = 'event.ordering.v1.order-placed';

function event(data: object): Messages {
  return { [subject]: { kind: 'event', data: { type: 'object', ...data } } };
}

const text = { type: 'string', maxLength: 10 };
const before = event({
  properties: { id: text, tags: { type: 'array', items: { type: 'object', properties: { name: text } } } },
  required: ['id'],
});

describe('the messages of every app', () => {
  for (const [app, messages] of Object.entries(messageSchemas()))
    it(`of ${app} have kept their version: what was there is there, what is new is optional`, () => {
      const file = join(root, snapshotPath(app));
      const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : {};
      expect(Object.keys(earlier).length).toBeGreaterThan(0);
      expect(breakingChanges(earlier, messages)).toEqual([]);
    });

  it('have fields that are all validated: a class without a single rule says nothing', () => {
    const empty = Object.values(messageSchemas())
      .flatMap((messages) => Object.entries(messages))
      .filter(
        ([, message]) =>
          message.kind === 'event' && Object.keys(message.data['properties'] ?? {}).length === 0,
      );
    expect(empty.map(([name]) => name)).toEqual([]);
  });
});

describe('a change inside a version', () => {
  const after = (data: object): string[] => breakingChanges(before, event(data));
  const tags = (name: object): object => ({ type: 'array', items: { type: 'object', properties: { name } } });

  it('may add an optional field, a message and nothing', () => {
    const more = {
      ...event({ properties: {} }),
      'event.ordering.v2.order-placed': { kind: 'event', data: {} } as const,
    };
    const properties = { id: text, tags: tags(text), note: { type: 'string' } };
    expect(after({ properties, required: ['id'] })).toEqual([]);
    expect(breakingChanges(event({ properties: {} }), more)).toEqual([]);
    expect(breakingChanges(before, before)).toEqual([]);
  });

  it('may not remove a field or a message', () => {
    expect(after({ properties: { tags: tags(text) }, required: ['id'] })).toEqual([
      `${subject} data.id is gone`,
    ]);
    expect(breakingChanges(before, {})).toEqual([`${subject} is gone`]);
  });

  it('may not add a field that has to be there, nor make one optional', () => {
    const properties = { id: text, tags: tags(text), note: text };
    expect(after({ properties, required: ['id', 'note'] })).toEqual([
      `${subject} data.note has become required`,
    ]);
    expect(after({ properties, required: [] })).toEqual([`${subject} data.id has become optional`]);
  });

  it('may not change a type or a limit, at any depth', () => {
    const shorter = { type: 'string', maxLength: 5 };
    expect(
      after({ properties: { id: { type: 'integer' }, tags: tags(text) }, required: ['id'] }),
    ).toHaveLength(1);
    expect(after({ properties: { id: text, tags: tags(shorter) }, required: ['id'] })).toEqual([
      `${subject} data.tags[].name has another type or limit`,
    ]);
  });

  it('may not turn a request into an event', () => {
    const request: Messages = { [subject]: { kind: 'request', request: {}, reply: {} } };
    expect(breakingChanges(before, request)).not.toEqual([]);
  });
});
