import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { messageSchemas } from '../../tools/generators/message-schemas.mjs';
import { databasesPastTheDoors, saysNothing } from './past-the-doors.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

/** Requests that name a company and are answered by looking at others, too. */
const AT_OTHERS: Readonly<Record<string, string>> = {
  'confirm-connection': 'whether the key is in use at another company',
  'import-connection': 'whether the key or the client id is in use at another company',
};

/** What works for every company, beside the doors of our libraries; what serves one company must not be among it. */
const FOR_EVERY_COMPANY: Readonly<Record<string, string>> = {
  'apps/consent/src/tokens/key-rotation.ts': 'signing keys are of no company',
  'apps/gateway/src/audit.ts': 'the command of an operator',
  'apps/gateway/src/audit/audit-writer.ts': 'entries of all who wait, in one commit',
  'apps/gateway/src/sr-token/signing-keys.ts': 'signing keys are of no company',
  'apps/notification/src/returns/return-door.ts': 'whose mail came back is found by its address',
  'apps/results/src/move-reports.ts': 'the command of an operator',
};

interface Asked {
  readonly name: string;
  readonly ofCompany: boolean;
  readonly required: readonly string[];
}

function unsaid(requests: readonly Asked[]): string[] {
  return requests
    .filter(({ name, ofCompany, required }) => {
      const names = required.includes('companyId');
      return ofCompany !== (names && !(name in AT_OTHERS));
    })
    .map(({ name }) => name);
}

function widened(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => text.includes('whose.everyCompany(') && !(path in FOR_EVERY_COMPANY))
    .map(({ path }) => path);
}

function requests(): Asked[] {
  const schemas = Object.assign({}, ...Object.values(messageSchemas())) as Record<
    string,
    { request?: { required?: string[] } }
  >;
  return contractCatalogue().flatMap(({ contract }) =>
    contract.kind === 'request'
      ? [
          {
            name: contract.name,
            ofCompany: contract.ofCompany,
            required: schemas[contract.subject]?.request?.required ?? [],
          },
        ]
      : [],
  );
}

describe('a request', () => {
  it('that names its company is answered for that company alone, or is named here', () => {
    expect(requests().length).toBeGreaterThan(80);
    expect(requests().filter(({ ofCompany }) => ofCompany).length).toBeGreaterThan(8);
    expect(unsaid(requests())).toEqual([]);
  });

  it('is found where it names a company and does not say so, or says so and names none', () => {
    const [of, not] = [{ ofCompany: true }, { ofCompany: false }];
    expect(unsaid([{ name: 'show-connection', ...not, required: ['companyId'] }])).toHaveLength(1);
    expect(unsaid([{ name: 'show-order', ...of, required: ['orderId'] }])).toHaveLength(1);
    expect(unsaid([{ name: 'import-connection', ...of, required: ['companyId'] }])).toHaveLength(1);
  });
});

describe('work for every company', () => {
  it('is begun by nothing of an app but what is named here', () => {
    const files = readFiles(PRODUCTION).filter(({ path }) => path.startsWith('apps/'));
    expect(files.length).toBeGreaterThan(500);
    expect(widened(files)).toEqual([]);
  });

  it('is found where an operation widens what it was asked for', () => {
    const text = `return whose.everyCompany(() => this.database.read(look));`;
    expect(widened([sample('apps/ordering/src/placing/place-order.ts', text)])).toHaveLength(1);
  });
});

describe('a database that came through no door', () => {
  const files = readFiles(PRODUCTION);
  const past = files.filter((file) => databasesPastTheDoors(file).length > 0);

  it('is asked nothing before it was said for whom', () => {
    expect(past.length).toBeGreaterThan(7);
    expect(saysNothing(files)).toEqual([]);
  });

  it.each(past.map(({ path }) => path))('is found where nobody says so any more: %s', (path) => {
    // Where something of ours says so for those who use it, it does not either.
    const silent = files.map((file) =>
      file.path === path || /\/(open-vault|database-clock)\.ts$/.test(file.path)
        ? { ...file, text: file.text.replaceAll('whose.', 'nobody.') }
        : file,
    );
    expect(saysNothing(silent).filter((found) => found.startsWith(`${path}:`))).not.toEqual([]);
  });
});
