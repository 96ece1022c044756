import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressLines } from '../../tools/run/address-lines.mjs';

const places = {
  assay: 'http://localhost:3000',
  sandbox: 'http://localhost:4000',
  folder: resolve('.data/demo'),
  token: 'the-token-of-the-demo',
  played: { companyId: 'acme-1', candidateId: 'c-1', vendorOrderId: 'o-1' },
  measured: [
    { name: 'gateway', healthPort: 3001 },
    { name: 'results', healthPort: 3005 },
  ],
  watched: undefined,
};
/** Each address, or what else stands there, by the words before it. */
const addresses = (more: Partial<Parameters<typeof addressLines>[0]> = {}): Record<string, string> => {
  const pairs = addressLines({ ...places, ...more }).flatMap((line) => {
    const [, words, address] = /^ +(.+?) {2,}(\S+)$/.exec(line) ?? [];
    return words === undefined || address === undefined ? [] : [[words, address]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
};

describe('the last lines of the demo', () => {
  it('lead to the admin’s, the recruiter’s and the vendor’s pages, to the order in the console, and to the numbers of every app', () => {
    expect(addresses()).toEqual({
      'Connect and disconnect, as the company’s admin': 'http://localhost:4000/app/acme-1/integrations',
      'the candidate and the result, as its recruiter': 'http://localhost:4000/app/acme-1/people/c-1',
      'SmartRecruiters, mailbox and engine (sandbox)': 'http://localhost:4000',
      'Assay’s vendor API, described and to be tried': 'http://localhost:3000/docs',
      'its bearer token': 'the-token-of-the-demo',
      'data, kept for the next start on these ports': '.data/demo',
      logs: '.data/demo/logs',
      'metrics of gateway': 'http://localhost:3001/metrics',
      'metrics of results': 'http://localhost:3005/metrics',
      'that order in support’s console, by one click': 'http://localhost:3000/console/orders/o-1',
    });
  });

  it('name the dashboard where one was asked for, and else how to have one', () => {
    expect(addressLines(places).join('\n')).toContain(
      'npm run demo -- --dashboard shows them as a dashboard.',
    );
    const watched = { page: 'http://localhost:5000', prometheus: 'http://localhost:9090' };
    expect(addressLines({ ...places, watched }).join('\n')).not.toContain('--dashboard');
    expect(addresses({ watched })).toMatchObject({
      'the dashboard, of the last 15 minutes': 'http://localhost:5000',
      'the Prometheus that it asks': 'http://localhost:9090',
    });
  });

  it('lead to the front page of the console where the story placed no order', () => {
    const without = addresses({ played: { ...places.played, candidateId: '', vendorOrderId: '' } });
    expect(without['that order in support’s console, by one click']).toBe('http://localhost:3000/console');
    expect(without).not.toHaveProperty('the candidate and the result, as its recruiter');
  });
});
