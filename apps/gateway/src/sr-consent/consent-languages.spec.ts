import { neutralBrand } from '@assay/brand';
import { Problem, type ProblemCode } from '@assay/contracts';
import { writePage } from '@assay/look';
import { describe, expect, it } from 'vitest';
import { consentTexts } from '../consent-texts/consent-languages.js';
import { confirmPage } from './confirm-page.js';
import { connectedPage } from './connected-page.js';
import type { ConsentAnswer } from './consent-answer.js';
import { failurePage, notFromSmartRecruiters } from './failure-page.js';
import { keyPage } from './key-page.js';

const names = { companyId: 'NorthwindRobotics', accountId: 'northwind', accountName: 'Northwind' };
const redirect = 'https://www.smartrecruiters.com/app/back';
const codes = Object.keys(consentTexts.english.headings) as ProblemCode[];
const contact = 'help@skill.example';

it('there are ten languages', () => {
  expect(consentTexts.all).toHaveLength(10);
});

describe.each(consentTexts.all)('in $language', (texts) => {
  const visit = { texts, brand: { ...neutralBrand, contact } };
  const { language, direction } = texts;
  const written = (answer: ConsentAnswer): string => writePage({ ...answer, language, direction }).text;

  it.each<[string, ConsentAnswer]>([
    ['the page that asks for the key', keyPage({ ...names, flow: 'f' }, visit)],
    [
      'the same with a wrong key',
      keyPage({ ...names, flow: 'f', error: new Problem('api-key-refused') }, visit),
    ],
    ['the page that asks for consent', confirmPage({ ...names, flow: 'f', redirect, moved: true }, visit)],
    ['the page at the end', connectedPage({ ...names, healthy: false }, visit)],
    ['the page of a contested company', connectedPage({ ...names, healthy: true, held: true }, visit)],
    ['the page without a company', notFromSmartRecruiters(visit)],
    ...codes.map(
      (code) =>
        [code, failurePage(new Problem(code), visit, { flow: 'f', redirect })] as [string, ConsentAnswer],
    ),
  ])('%s leaves no place empty and says nothing in another language', (name, answer) => {
    const [, page = ''] = written(answer).split('<main>');
    expect(page).not.toMatch(/\{\w*\}|undefined/);
    // Only the gateway's own limit has no words of its own: it is no page of this flow.
    if (language !== 'en' && name !== 'too-many-requests') expect(page).not.toContain('lang="en"');
  });

  it('the page that asks for the key names whom to ask, where somebody is named', () => {
    expect(written(keyPage({ ...names, flow: 'f' }, visit))).toContain(`href="mailto:${contact}"`);
    const nobody = { texts, brand: neutralBrand };
    expect(written(keyPage({ ...names, flow: 'f' }, nobody))).not.toContain('mailto:');
  });
});
