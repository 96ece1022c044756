import { describe, expect, it } from 'vitest';
import { sectionOf, tablesOf, toldTables } from '../../tools/generators/database-page.mjs';

const row = (name: string, body: string, more = ''): string =>
  `CREATE TABLE ${name} (\n${body}\n);\n${more}\n`;
const guarded = (name: string, condition?: string): string =>
  `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;` +
  (condition === undefined
    ? ''
    : `\nCREATE POLICY one_company ON ${name} TO assay_x_company USING (${condition}) WITH CHECK (${condition});`);

describe('the page of the database', () => {
  it('names the columns of each table, those of its key in bold letters', () => {
    const body = '  company_id text NOT NULL,\n  id uuid NOT NULL,\n  CONSTRAINT notes_pkey PRIMARY KEY (id)';
    expect(tablesOf(row('notes', body))).toEqual([
      { name: 'notes', columns: ['company_id', '**id**'], whose: 'account' },
    ]);
  });

  it('says whose the rows of each table are', () => {
    const own = "(company_id = current_setting('assay.company'))";
    const schema = [
      row('a', '  id uuid', guarded('a', own)),
      row('b', '  id uuid', guarded('b', `(company_id IS NULL) OR ${own}`)),
      row('c', '  id uuid', guarded('c', '(EXISTS ( SELECT 1 FROM a p WHERE (p.id = c.id)))')),
      row('d', '  id uuid', guarded('d', "((envelope ->> 'companyId'::text) = '')")),
      row('e', '  id uuid', guarded('e')),
    ].join('');
    expect(tablesOf(schema).map(({ name, whose }) => `${name}: ${whose}`)).toEqual([
      'a: company',
      'b: company, or each where it is empty',
      'c: as of `a`',
      'd: company of the event',
      'e: no company',
    ]);
  });

  it('is not written as long as the README says nothing of a table, or the same as of another one', () => {
    const tables = tablesOf(row('a', '  id uuid') + row('b', '  id uuid'));
    const told = (readme: string) => () =>
      sectionOf('x', tables, toldTables(`## What does it own?\n${readme}`));
    expect(told('- `a`: what was asked; `b`: what was answered.')()).toContain('| `b` | what was answered |');
    expect(told('- `a`: what was asked.')).toThrow('apps/x/README.md does not say what `b` holds');
    expect(told('- `a`, `b`: what was asked.')).toThrow('apps/x/README.md says the same of `a` and `b`');
  });

  it('takes from a README what it says of each table, up to the end of the sentence', () => {
    const readme = [
      '# x',
      '`other`: not here',
      '## What does it own?',
      '- [`a`](schema.sql): what was asked ([queries](a.ts)). More of it; `b`, `c`: parts of it,',
      '  by [rule](b.ts); `d` and `e`: the rest.',
      '## More',
      '`f`: nor here',
    ].join('\n');
    expect([...toldTables(readme)]).toEqual([
      ['a', 'what was asked'],
      ['b', 'parts of it, by rule'],
      ['c', 'parts of it, by rule'],
      ['d', 'the rest'],
      ['e', 'the rest'],
    ]);
  });
});
