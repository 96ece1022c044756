import { Vault } from '@assay/persistence';
import { type Finding, found } from '@assay/runtime';
import { type Answer, type Credential, failureOf, SmartRecruitersClient } from '@assay/smartrecruiters';
import type { ConsentConfig } from '../app.config.js';
import { desiredConfiguration } from '../partner/desired-configuration.js';
import { difference } from '../partner/difference.js';

const timeouts = { tokenMs: 4000, exchangeMs: 4000 };

/** Asks for a token with each partner credential, and with it for what is registered. */
export async function partnerFindings(config: Readonly<ConsentConfig>): Promise<Finding[]> {
  const client = new SmartRecruitersClient({
    apiUrl: config.SMARTRECRUITERS_API_URL,
    tokenUrl: config.SMARTRECRUITERS_TOKEN_URL,
    timeouts,
  });
  try {
    const tried = await Promise.all(
      slots(config).map(async ({ name, credential }) => ({
        name,
        answer: await client.fetchToken(credential),
      })),
    );
    const token = tried.flatMap(({ answer }) =>
      answer.kind === 'accepted' ? answer.body.accessToken : [],
    )[0];
    const registered = token === undefined ? [] : await registeredFindings(client, config, token);
    return [...credentialFindings(tried), ...registered];
  } finally {
    await client.onApplicationShutdown();
  }
}

interface Slot {
  readonly name: string;
  readonly credential: Credential;
}

function slots(config: Readonly<ConsentConfig>): Slot[] {
  const { SMARTRECRUITERS_CLIENT_ID_NEXT: clientId, SMARTRECRUITERS_CLIENT_SECRET_NEXT: clientSecret } =
    config;
  const first = {
    clientId: config.SMARTRECRUITERS_CLIENT_ID,
    clientSecret: config.SMARTRECRUITERS_CLIENT_SECRET,
  };
  return [
    { name: 'SMARTRECRUITERS_CLIENT_ID', credential: first },
    ...(clientId && clientSecret
      ? [{ name: 'SMARTRECRUITERS_CLIENT_ID_NEXT', credential: { clientId, clientSecret } }]
      : []),
  ];
}

interface Tried {
  readonly name: string;
  readonly answer: Answer<unknown>;
}

function credentialFindings(tried: readonly Tried[]): Finding[] {
  const refused = tried.filter(
    ({ answer }) => answer.kind !== 'accepted' && failureOf(answer) === 'unauthorized',
  );
  if (refused.length === tried.length)
    return [found('partner-credential-refused', refused.map(({ name }) => name).join(' and '))];
  const silent = tried.filter((one) => one.answer.kind !== 'accepted' && !refused.includes(one));
  return [
    ...refused.map(({ name }) => found('partner-credential-expired', name)),
    ...silent.map(({ name, answer }) => unreachable(`a token for ${name}`, answer)),
  ];
}

async function registeredFindings(
  client: SmartRecruitersClient,
  config: Readonly<ConsentConfig>,
  token: string,
): Promise<Finding[]> {
  // In the general partner flow there are no orders, and nothing is registered by us.
  if (config.CONNECT_FLOW === 'general') return [];
  const answer = await client.readPartnerConfiguration(token);
  if (answer.kind === 'forbidden') return [found('partner-scope-missing', 'partner_configuration_manage')];
  if (answer.kind === 'not-found') return [found('partner-configuration-missing', config.PUBLIC_URL)];
  if (answer.kind !== 'accepted') return [unreachable('the registered configuration', answer)];
  const lines = difference(answer.body, desiredConfiguration(config, new Vault(config.ENCRYPTION_KEY)));
  const members = new Set(lines.map((line) => /^[-+] (\w+):/.exec(line)?.[1] ?? ''));
  return members.size > 0 ? [found('partner-configuration-differs', [...members].join(', '))] : [];
}

// The kind alone: an answer may repeat what was said.
function unreachable(wanted: string, { kind, status }: Answer<unknown>): Finding {
  return found('smartrecruiters-unreachable', `${wanted}: ${kind}${status > 0 ? `, status ${status}` : ''}`);
}
