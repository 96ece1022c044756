import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { OpenConsentFlow } from './open-consent-flow.js';

const app = consentSpec();

const open = (redirect?: string) =>
  app.get(OpenConsentFlow).run({ companyId: 'acme', ...(redirect === undefined ? {} : { redirect }) });

it('opening a flow writes nothing', async () => {
  await open();
  expect(await app.db.sql('SELECT 1 FROM consent_flows')).toHaveLength(0);
});

it('a flow can be read by nobody and is another one each time', async () => {
  const { flow } = await open('https://www.smartrecruiters.com/back');
  expect(flow).not.toMatch(/acme|smartrecruiters/);
  expect((await open()).flow).not.toBe(flow);
});

it('an address to return to that is not SmartRecruiters’ is refused', async () => {
  for (const redirect of [
    'https://evil.example/',
    'http://www.smartrecruiters.com/',
    '/relative',
    'javascript:alert(1)',
  ]) {
    await refuses('redirect-refused', open(redirect));
  }
});

it('a flow fits into a form, however long the address is, or is refused', async () => {
  const address = 'https://www.smartrecruiters.com/'.padEnd(2000, 'x');
  expect((await open(address)).flow.length).toBeLessThan(3600);
  await refuses('redirect-refused', open('https://www.smartrecruiters.com/'.padEnd(1500, 'ż')));
});
