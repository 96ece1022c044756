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
  // A link that has ended looks like one that never was, whoever looked at it before.
  const brand = await brands?.behind(problem.kind === 'not-found' ? '' : request.url);
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  const isFramed = /frame-ancestors (?!'none')/.test(policy);
  const number = String(reply.getHeader('x-correlation-id') ?? '');
  const page = writePage({
    language: 'en',
    direction: 'ltr',
    ...spokenProblem(problem, request, number),
    brand,
    ...(isFramed ? { layout: 'widget', theme: 'light' } : {}),
  });
  return reply
    .header('content-security-policy', [policy, ...sourcesOf(page)].join('; '))
    .type('text/html; charset=utf-8')
    .send(page.text);
}
