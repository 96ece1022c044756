import type { Answer } from './answer.js';
import type { Credential } from './credential.js';
import { expectBody } from './expect-body.js';
import type { Transport } from './transport.js';

const assessmentApi = '/assessment-api/v202010';

/** Gives SmartRecruiters our credential for a company and returns theirs (SmartRecruiters contract section 1.2). */
export async function exchangeCredentials(
  transport: Transport,
  exchange: { token: string; companyId: string; issued: Credential; timeoutMs: number },
): Promise<Answer<Credential>> {
  const { clientId, clientSecret } = exchange.issued;
  const answer = await transport.send({
    method: 'POST',
    target: `${assessmentApi}/integration/company/${encodeURIComponent(exchange.companyId)}`,
    headers: { authorization: `Bearer ${exchange.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ clientId, clientSecret }),
    timeoutMs: exchange.timeoutMs,
  });
  return expectBody(answer, (body) =>
    typeof body['clientId'] === 'string' && typeof body['clientSecret'] === 'string'
      ? { clientId: body['clientId'], clientSecret: body['clientSecret'] }
      : undefined,
  );
}
