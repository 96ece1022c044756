import { callInStep } from './call-in-step.js';
import type { Answer } from './outbound/answer.js';
import type { Credential } from './outbound/credential.js';
import { enableIntegration } from './outbound/enable-integration.js';
import { exchangeCredentials } from './outbound/exchange-credentials.js';
import { fetchToken, type SmartRecruitersToken } from './outbound/fetch-token.js';
import type { PackageResultDocument } from './outbound/package-result.js';
import {
  readPartnerConfiguration,
  savePartnerConfiguration,
  type PartnerConfiguration,
} from './outbound/partner-configuration.js';
import { patchResults } from './outbound/patch-results.js';
import { findApplication, readOrders, type ShownOrder } from './outbound/read-order.js';
import { Transport } from './outbound/transport.js';
import { uploadAttachment, type AttachmentFile } from './outbound/upload-attachment.js';

/** Milliseconds until a call without an answer is given up. */
export interface SmartRecruitersTimeouts {
  /** A person waits for tokens and exchanges. */
  readonly tokenMs: number;
  readonly exchangeMs: number;
  /** SmartRecruiters advises at least 128 s where nobody waits (SmartRecruiters contract section 4.7). */
  readonly resultMs: number;
}

const defaults: SmartRecruitersTimeouts = { tokenMs: 10_000, exchangeMs: 15_000, resultMs: 130_000 };

/** Everything we ask of SmartRecruiters; no method throws for what the other side answered or failed to answer. */
export class SmartRecruitersClient {
  private readonly transport: Transport;
  private readonly tokenUrl: string;
  private readonly timeouts: SmartRecruitersTimeouts;

  /** Tokens may be had, and results be wanted, elsewhere than under the API's address (SmartRecruiters contract UNK-12). */
  constructor(options: {
    apiUrl: string;
    tokenUrl?: string | undefined;
    resultOrigins?: readonly string[];
    timeouts?: Partial<SmartRecruitersTimeouts>;
  }) {
    const { apiUrl, tokenUrl = '/identity/oauth/token', resultOrigins = [] } = options;
    const tokenOrigins = tokenUrl.startsWith('/') ? [] : [new URL(tokenUrl).origin];
    this.transport = new Transport(apiUrl, [...tokenOrigins, ...resultOrigins]);
    this.tokenUrl = tokenUrl;
    this.timeouts = { ...defaults, ...options.timeouts };
  }

  /** A token for a partner or a granted credential; `unauthorized` when the credential is not valid. */
  fetchToken(credential: Credential): Promise<Answer<SmartRecruitersToken>> {
    return callInStep('fetch-token', () =>
      fetchToken(this.transport, this.tokenUrl, credential, this.timeouts.tokenMs),
    );
  }

  /** Their credential for the company, in exchange for ours. */
  exchangeCredentials(token: string, companyId: string, issued: Credential): Promise<Answer<Credential>> {
    const timeoutMs = this.timeouts.exchangeMs;
    return callInStep('exchange-credentials', () =>
      exchangeCredentials(this.transport, { token, companyId, issued, timeoutMs }),
    );
  }

  /** The same by the general partner flow, whose body is a template (SmartRecruiters contract UNK-17). */
  enableIntegration(
    token: string,
    companyId: string,
    issued: Credential,
    body: string,
  ): Promise<Answer<Credential>> {
    const timeoutMs = this.timeouts.exchangeMs;
    return callInStep('enable-integration', () =>
      enableIntegration(this.transport, { token, companyId, issued, timeoutMs, body }),
    );
  }

  /** What SmartRecruiters knows of us; `not-found` when nothing was ever registered. */
  readPartnerConfiguration(token: string): Promise<Answer<Record<string, unknown>>> {
    return callInStep('read-partner-configuration', () =>
      readPartnerConfiguration(this.transport, token, this.timeouts.exchangeMs),
    );
  }

  /** Replaces what SmartRecruiters knows of us. */
  savePartnerConfiguration(
    token: string,
    configuration: PartnerConfiguration,
  ): Promise<Answer<Record<string, unknown>>> {
    return callInStep('save-partner-configuration', () =>
      savePartnerConfiguration(this.transport, token, configuration, this.timeouts.exchangeMs),
    );
  }

  /** Brings an order's results up to date; repeating it is harmless. A signal gives the call up before its time. */
  patchResults(
    url: string,
    token: string,
    body: PackageResultDocument,
    signal?: AbortSignal,
  ): Promise<Answer<unknown>> {
    return callInStep('patch-results', () =>
      patchResults(this.transport, { url, token, body, timeoutMs: this.timeouts.resultMs, signal }),
    );
  }

  /** Streams a report to an order and returns its address. */
  uploadAttachment(
    resultsUrl: string,
    token: string,
    file: AttachmentFile,
    { fieldName = 'file', signal }: { fieldName?: string; signal?: AbortSignal } = {},
  ): Promise<Answer<{ url: string }>> {
    const timeoutMs = this.timeouts.resultMs;
    return callInStep('upload-attachment', () =>
      uploadAttachment(this.transport, { resultsUrl, token, file, fieldName, timeoutMs, signal }),
    );
  }

  /** The application of a candidate for a job. */
  findApplication(
    token: string,
    about: { candidateId: string; jobId: string },
    signal?: AbortSignal,
  ): Promise<Answer<{ applicationId: string }>> {
    return callInStep('find-application', () =>
      findApplication(this.transport, about, { token, timeoutMs: this.timeouts.resultMs, signal }),
    );
  }

  /** The assessment orders of an application as SmartRecruiters shows them. */
  readOrders(
    token: string,
    applicationId: string,
    signal?: AbortSignal,
  ): Promise<Answer<readonly ShownOrder[]>> {
    return callInStep('read-orders', () =>
      readOrders(this.transport, applicationId, { token, timeoutMs: this.timeouts.resultMs, signal }),
    );
  }

  /** Closes kept connections; Nest calls it when the app stops. */
  onApplicationShutdown(): Promise<void> {
    return this.transport.close();
  }
}
