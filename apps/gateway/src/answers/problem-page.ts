import { neutralBrand } from '@assay/brand';
import type { Problem } from '@assay/contracts';
import { writePage } from '@assay/look';
import type { FastifyReply } from 'fastify';
import type { BrandOf } from '../brands/brand-of.js';
import { sourcesOf } from '../page-door/send-page.js';
import { spokenProblem } from './spoken-problem.js';

/** Sends a problem as a page a person can read; it says what to do next and nothing of our inside. */
export async function problemPage(
  problem: Problem,
  reply: FastifyReply,
  brands?: BrandOf,
): Promise<FastifyReply> {
  const { request } = reply;
  const { url, headers } = request;
  // A link that has ended looks like one that never was, whoever looked at it before.
  const brand = (await brands?.behind(problem.kind === 'not-found' ? '' : url)) ?? neutralBrand;
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  const isFramed = /frame-ancestors (?!'none')/.test(policy);
  const number = String(reply.getHeader('x-correlation-id') ?? '');
  const page = writePage({
    language: 'en',
    direction: 'ltr',
    // Whose address it is, is not known, and so is no account's language.
    ...spokenProblem(problem, { url, brand, number, reader: { browser: headers['accept-language'] } }),
    brand,
    ...(isFramed ? { layout: 'widget', theme: 'light' } : {}),
  });
  return reply
    .header('content-security-policy', [policy, ...sourcesOf(page)].join('; '))
    .type('text/html; charset=utf-8')
    .send(page.text);
}
