import { describe, expect, it } from 'vitest';
import {
  erasingStatements,
  isErased,
  judgementsOf,
  misjudged,
} from '../../tools/generators/personal-data/page.mjs';
import { readFiles } from './workspace.js';

const schemas = readFiles(/^apps\/\w+\/schema\.sql$/).map(({ path, text }) => ({
  app: path.split('/')[1] ?? '',
  text,
}));

describe('personal data', () => {
  it.each(schemas)(
    'every column of $app that can hold words is judged, and erased where that is said',
    ({ app, text }) => {
      expect(misjudged(text, judgementsOf(app), erasingStatements(app))).toEqual([]);
    },
  );

  it('is looked for in every app that has a schema', () => {
    expect(schemas.map(({ app }) => app)).toEqual([
      'consent',
      'gateway',
      'notification',
      'ordering',
      'results',
    ]);
  });

  it('finds a column that nobody judged, one that is not there, and words without a kind', () => {
    const schema = 'CREATE TABLE notes (\n  id uuid NOT NULL,\n  text text NOT NULL,\n  tags text[]\n);\n';
    const judged = { notes: { tags: 'a list', gone: 'nobody: an id' } };
    expect(misjudged(schema, judged, '')).toEqual([
      'notes.text is not judged',
      'notes.gone is not there',
      'notes.tags has no kind',
    ]);
  });

  it('finds a column that is said to be erased, and no statement does it', () => {
    const schema = 'CREATE TABLE notes (\n  text text NOT NULL,\n  kind text\n);\n';
    const judged = { notes: { 'text, kind': 'erased: what was said' } };
    expect(misjudged(schema, judged, "`UPDATE notes SET text = '' WHERE id = $1`")).toEqual([
      'notes.kind is erased by no statement',
    ]);
    expect(misjudged(schema, judged, '`DELETE FROM notes_of WHERE true`')).toHaveLength(2);
    expect(misjudged(schema, judged, '`DELETE FROM notes WHERE id = $1`')).toEqual([]);
    expect(isErased('notes.text', '`UPDATE notes n SET kind = NULL`, `SELECT text = 1`')).toBe(false);
  });
});
