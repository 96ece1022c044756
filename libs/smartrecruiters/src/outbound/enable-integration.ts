import type { Answer } from './answer.js';
import type { Credential } from './credential.js';
import { expectBody } from './expect-body.js';
import type { Transport } from './transport.js';

/** The JSON in which `{companyId}`, `{clientId}` and `{clientSecret}` stand for the company and our credential. */
export const generalPartnerBody =
  '{"companyId":"{companyId}","clientId":"{clientId}","clientSecret":"{clientSecret}"}';

/**
 * Gives SmartRecruiters our credential for a company by the flow for partners that are not assessment partners.
 *
 * Existence, method and token of the call are documented, its body is not (SmartRecruiters contract UNK-17): the body
 * is a setting, so that no release is needed when it is known.
 */
export async function enableIntegration(
  transport: Transport,
  exchange: { token: string; companyId: string; issued: Credential; timeoutMs: number; body: string },
): Promise<Answer<Credential>> {
  const answer = await transport.send({
    method: 'POST',
    target: '/apps-integrations/partner-api/integrations',
    headers: { authorization: `Bearer ${exchange.token}`, 'content-type': 'application/json' },
    body: filled(exchange.body, { companyId: exchange.companyId, ...exchange.issued }),
    timeoutMs: exchange.timeoutMs,
  });
  return expectBody(answer, ({ clientId, clientSecret }) =>
    typeof clientId === 'string' && typeof clientSecret === 'string' ? { clientId, clientSecret } : undefined,
  );
}

// Values are put in as JSON text: a quote in one of them ends nothing.
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(companyId|clientId|clientSecret)\}/g, (_, name: string) =>
    JSON.stringify(values[name] ?? '').slice(1, -1),
  );
}
