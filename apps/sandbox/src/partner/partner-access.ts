import { ConflictException, Injectable } from '@nestjs/common';
import { isRecord, type JsonObject } from '../state/json.js';
import type { Company, Credential } from '../state/world-state.js';
import { World } from '../state/world.js';
import { PartnerClient, type PartnerAnswer, type PartnerCall } from './partner-client.js';

const marginMs = 5000;

interface CachedToken {
  text: string;
  goodUntil: number;
}

/** A token, or what the partner said instead. */
type Outcome = CachedToken | PartnerAnswer;

/** Calls the partner with the credential it issued for a company, whose tokens it keeps until they expire. */
@Injectable()
export class PartnerAccess {
  private readonly tokens = new Map<string, Promise<Outcome>>();

  constructor(
    private readonly world: World,
    private readonly client: PartnerClient,
  ) {}

  /** Gives the saved partner configuration, or answers 409 when there is none. */
  configuration(): JsonObject {
    const { configuration } = this.world.state;
    if (!configuration) throw new ConflictException('The partner has not saved its configuration yet');
    return configuration;
  }

  /** Gives a registered address; empty when the partner registered none. */
  address(name: string): string {
    const address = this.configuration()[name];
    return typeof address === 'string' ? address : '';
  }

  /** Makes a call with the company's token; a 401 is answered with one fresh token. */
  async call(
    company: Company,
    call: Omit<PartnerCall, 'companyId'>,
    { freshToken = false } = {},
  ): Promise<PartnerAnswer> {
    const issued = company.integration?.issued;
    if (!issued) throw new ConflictException(`${company.companyId} is not connected`);
    // whether SmartRecruiters keeps tokens or asks before each call is unknown: a story may want the latter
    const own = freshToken ? await this.askToken(company.companyId, issued) : undefined;
    const first = await this.callWith(company.companyId, issued, call, own);
    if (first.status !== 401) return first;
    this.tokens.delete(issued.clientId);
    return this.callWith(company.companyId, issued, call);
  }

  private async callWith(
    companyId: string,
    issued: Credential,
    call: Omit<PartnerCall, 'companyId'>,
    own?: Outcome,
  ): Promise<PartnerAnswer> {
    const token = own ?? (await this.token(companyId, issued));
    if ('status' in token) return token;
    const headers = { ...call.headers, authorization: `Bearer ${token.text}` };
    return this.client.call({ ...call, companyId, headers });
  }

  private async token(companyId: string, issued: Credential): Promise<Outcome> {
    const known = this.tokens.get(issued.clientId);
    const outcome = await known;
    if (outcome && 'text' in outcome && outcome.goodUntil > performance.now()) return outcome;
    // whoever is first asks; all who waited for the same outcome share the next one
    const current = this.tokens.get(issued.clientId);
    if (current && current !== known) return current;
    const asked = this.askToken(companyId, issued);
    this.tokens.set(issued.clientId, asked);
    return asked;
  }

  private async askToken(companyId: string, issued: Credential): Promise<Outcome> {
    const answer = await this.client.call({
      operationId: 'getToken',
      companyId,
      url: this.address('oauthTokenUrl'),
      form: {
        grant_type: 'client_credentials',
        client_id: issued.clientId,
        client_secret: issued.clientSecret,
      },
    });
    const { body } = answer;
    if (answer.status !== 200 || !isRecord(body) || typeof body.access_token !== 'string') return answer;
    const lifetimeMs = Number(body.expires_in) * 1000;
    return { text: body.access_token, goodUntil: performance.now() + lifetimeMs - marginMs };
  }
}
