import type { Problem } from '@assay/contracts';
import { writePage } from '@assay/look';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import type { BrandOf } from '../brands/brand-of.js';
import { type SentPage, sourcesOf } from '../page-door/send-page.js';
import { candidateProblem } from './candidate-problem.js';

/** Sends a problem as a page a person can read; it says what to do next and nothing of our inside. */
export async function problemPage(
  problem: Problem,
  reply: FastifyReply,
  brands?: BrandOf,
): Promise<FastifyReply> {
  const { request } = reply;
  // A link that has ended looks like one that never was, whoever looked at it before.
  const brand = await brands?.behind(problem.kind === 'not-found' ? '' : request.url);
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  const isFramed = /frame-ancestors (?!'none')/.test(policy);
  const number = String(reply.getHeader('x-correlation-id') ?? '');
  const isCandidate = /^\/[ci]\//.test(request.url);
  const page = writePage({
    language: 'en',
    direction: 'ltr',
    ...(isCandidate
      ? candidateProblem(problem, request, number)
      : somebodysProblem(problem, request.url, number)),
    brand,
    ...(isFramed ? { layout: 'widget', theme: 'light' } : {}),
  });
  return reply
    .header('content-security-policy', [policy, ...sourcesOf(page)].join('; '))
    .type('text/html; charset=utf-8')
    .send(page.text);
}

function somebodysProblem(problem: Problem, url: string, number: string): SentPage {
  const title = titleOf(problem, url);
  const body = html`<h1>${title}</h1>
    ${problem.code === 'not-found' ? nothing : html`<p>${problem.message}</p>`}
    ${problem.retry === 'later' ? html`<p>Please try again in a moment.</p>` : html``}
    <p class="soft">Number for questions: ${number}</p>`;
  return { title, body };
}

function titleOf({ code }: Problem, url: string): string {
  if (code !== 'not-found') return 'This did not work';
  return url === '/' ? 'Assessments with SmartRecruiters' : 'There is nothing here';
}

const nothing = html`<p>
    Here candidates take assessments, recruiters read results and companies connect their SmartRecruiters
    account. Each of them was given an address of their own.
  </p>
  <ul>
    <li>Who was sent an address by mail opens it from there once more; all of it is needed.</li>
    <li>
      Who connects a company opens SmartRecruiters: Settings, then Apps &amp; Integrations, then Connect.
    </li>
    <li>Who is in doubt asks whoever sent the address.</li>
  </ul>`;
