import type { Problem } from '@assay/contracts';
import { type Html, html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { page, styleSource } from '../page-door/page.js';

/** Sends a problem as a page a person can read; it says what to do next and nothing of our inside. */
export function problemPage(problem: Problem, reply: FastifyReply): FastifyReply {
  const number = String(reply.getHeader('x-correlation-id') ?? '');
  const title = problem.code === 'not-found' ? 'There is nothing here' : 'This did not work';
  const body = html`<h1>${title}</h1>
    <p>${problem.code === 'not-found' ? nothing : problem.message}</p>
    ${problem.retry === 'later' ? html`<p>Please try again in a moment.</p>` : html``}
    ${wayBack(problem, reply.request.url)}
    <p class="soft">Number for questions: ${number}</p>`;
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  return reply
    .header('content-security-policy', `${policy}; style-src ${styleSource}`)
    .type('text/html; charset=utf-8')
    .send(page({ language: 'en', direction: 'ltr', title, body }));
}

const nothing =
  'Whoever was sent an address here by mail, please open it from there once more; all of it is needed.';

// A candidate is never kept from the application, whatever does not work here.
function wayBack({ code }: Problem, url: string): Html {
  const [, linkToken, start] = /^\/i\/([\w.~-]+)(\/start)?$/.exec(url.split('?', 1)[0] ?? '') ?? [];
  if (linkToken === undefined || code === 'link-not-found') return html``;
  return html`<p><a href="${start ? 'done' : `${linkToken}/done`}">Back to your application</a></p>`;
}
