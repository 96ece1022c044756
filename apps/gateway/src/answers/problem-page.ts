import type { Problem } from '@assay/contracts';
import { writePage } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { sourcesOf } from '../page-door/send-page.js';

/** Sends a problem as a page a person can read; it says what to do next and nothing of our inside. */
export function problemPage(problem: Problem, reply: FastifyReply): FastifyReply {
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  const isFramed = /frame-ancestors (?!'none')/.test(policy);
  const title = titleOf(problem, reply.request.url);
  const page = writePage({
    language: 'en',
    direction: 'ltr',
    title,
    body: body(problem, title, reply),
    ...(isFramed ? { layout: 'widget', theme: 'light' } : {}),
  });
  return reply
    .header('content-security-policy', [policy, ...sourcesOf(page)].join('; '))
    .type('text/html; charset=utf-8')
    .send(page.text);
}

function titleOf({ code }: Problem, url: string): string {
  if (code !== 'not-found') return 'This did not work';
  return url === '/' ? 'Assessments with SmartRecruiters' : 'There is nothing here';
}

function body(problem: Problem, title: string, reply: FastifyReply): Html {
  const number = String(reply.getHeader('x-correlation-id') ?? '');
  return html`<h1>${title}</h1>
    ${problem.code === 'not-found' ? nothing : html`<p>${problem.message}</p>`}
    ${problem.retry === 'later' ? html`<p>Please try again in a moment.</p>` : html``}
    ${wayBack(problem, reply.request.url)}
    <p class="soft">Number for questions: ${number}</p>`;
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

// A candidate is never kept from the application, whatever does not work here.
function wayBack({ code }: Problem, url: string): Html {
  const [, linkToken, start] = /^\/i\/([\w.~-]+)(\/start)?$/.exec(url.split('?', 1)[0] ?? '') ?? [];
  if (linkToken === undefined || code === 'link-not-found') return html``;
  return html`<p><a href="${start ? 'done' : `${linkToken}/done`}">Back to your application</a></p>`;
}
