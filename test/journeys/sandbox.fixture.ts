/** What SmartRecruiters got from us when it called. */
export interface PartnerAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** An order as SmartRecruiters holds it. */
export interface SandboxOrder {
  readonly orderId: string;
  readonly result: {
    readonly status?: string;
    readonly summary?: string;
    readonly score?: { raw: number; min: number; max: number };
    readonly scoreLabel?: string;
    readonly attachments?: readonly { type: string; url: string }[];
    readonly assessmentResults?: readonly { assessmentId: string; status: string; score?: { raw: number } }[];
  };
  readonly history: readonly { readonly at: string; readonly body: { status?: string } }[];
}

/** Somebody's application as SmartRecruiters holds it. */
export interface Application {
  readonly applicationId: string;
  readonly orderId: string;
  readonly assessmentUrl: string | null;
  readonly finishedAt: string | null;
  readonly completedUrl: string;
}

/** A mail as the candidate's mailbox shows it. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly messageId: string;
  /** Where it returns to when it cannot be delivered. */
  readonly from: string;
  readonly headers: readonly { name: string; value: string }[];
}

/** One recorded exchange that breaks the contract. */
export interface Exchange {
  readonly operation: string;
  readonly status: number;
  readonly violations: readonly { part: string; message: string }[];
}

/** A rule of misbehaviour; see the sandbox's README. */
export interface Fault {
  readonly where: string;
  readonly kind: string;
  readonly companyId?: string;
  readonly match?: string;
  readonly times?: number;
  readonly rate?: number;
  readonly ms?: number;
}

/** A webhook that the sandbox's engine got and trusted. */
export interface ToldWebhook {
  readonly type: string;
  readonly signatures: number;
  readonly data: object;
}

// Where a server dies in the middle, a call may hear nothing for ever.
const mostMs = 180_000;

/** The people and companies of the outside world, on demand. */
export class Sandbox {
  constructor(private readonly url: string) {}

  addCompany(companyId: string, scopes?: readonly string[]): Promise<void> {
    const granted = scopes === undefined ? {} : { scopes };
    return this.call('POST', '/companies', { companyId, name: `${companyId} Ltd`, ...granted });
  }

  addAccount(accountId: string, more: object = {}): Promise<{ apiKey: string; accountId: string }> {
    return this.call('POST', '/accounts', { accountId, name: `${accountId} Ltd`, ...more });
  }

  consent(companyId: string): Promise<{ mode: string; consentUrl: string }> {
    return this.call('POST', `/companies/${companyId}/consent`);
  }

  company(companyId: string): Promise<{ status: string }> {
    return this.call('GET', `/companies/${companyId}`);
  }

  disconnect(companyId: string): Promise<{ partner: PartnerAnswer | null }> {
    return this.call('POST', `/companies/${companyId}/disconnect`);
  }

  packages(companyId: string, query = ''): Promise<PartnerAnswer> {
    return this.call('GET', `/companies/${companyId}/packages${query}`);
  }

  onePackage(companyId: string, packageId: string): Promise<PartnerAnswer> {
    return this.call('GET', `/companies/${companyId}/packages/${encodeURIComponent(packageId)}`);
  }

  order(companyId: string, order: object): Promise<{ orderId: string; answers: PartnerAnswer[] }> {
    return this.call('POST', `/companies/${companyId}/orders`, { packageId: 'pkg-backend-junior', ...order });
  }

  showOrder(orderId: string): Promise<SandboxOrder> {
    return this.call('GET', `/orders/${orderId}`);
  }

  /** What the engine was told besides orders and trusted, oldest first. */
  async told(accountId: string): Promise<readonly ToldWebhook[]> {
    const path = `/accounts/${accountId}/webhooks`;
    return (await this.call<{ items: ToldWebhook[] }>('GET', path)).items;
  }

  /** The quiz for an order, as soon as the engine has it. */
  quiz(orderId: string): Promise<object> {
    return this.call('GET', `/engine/orders/${orderId}`);
  }

  async mails(to: string): Promise<readonly Mail[]> {
    return (await this.call<{ items: Mail[] }>('GET', `/mailbox?to=${encodeURIComponent(to)}`)).items;
  }

  /** One mail with its bytes as they came, each a character. */
  mail(id: string): Promise<Mail & { readonly raw: string }> {
    return this.call('GET', `/mailbox/${id}`);
  }

  /** The jobs that the company's recruiters hire for. */
  async jobs(companyId: string): Promise<readonly { id: string }[]> {
    return (await this.call<{ jobs: { id: string }[] }>('GET', `/companies/${companyId}`)).jobs;
  }

  /** The admin gives the fields of a job these values. */
  setJobFields(companyId: string, jobId: string, fields: Record<string, string>): Promise<void> {
    return this.call('PUT', `/companies/${companyId}/jobs/${jobId}/fields`, { fields });
  }

  /** What the engine knows of an order of ours. */
  engineOrder(orderId: string): Promise<{ assignment: { fields: Record<string, string> } }> {
    return this.call('GET', `/engine/orders/${orderId}`);
  }

  /** The recruiter sets up what the hiring process of a job orders by itself. */
  setHiring(companyId: string, jobId: string, process: object): Promise<void> {
    return this.call('PUT', `/companies/${companyId}/jobs/${jobId}`, process);
  }

  /** Many people who applied for the company's first job. */
  addCandidates(companyId: string, count: number): Promise<{ candidateIds: string[]; emails: string[] }> {
    return this.call('POST', `/companies/${companyId}/candidates/bulk`, { count });
  }

  /** Moves people to the next hiring step. */
  move(
    companyId: string,
    how: object,
  ): Promise<{ orderIds: string[]; statuses: Record<string, number>; ms: number }> {
    return this.call('POST', `/companies/${companyId}/move`, how);
  }

  /** Somebody fills in the application form of the company's first job. */
  apply(companyId: string, candidate: object): Promise<Application> {
    return this.call('POST', `/companies/${companyId}/applications`, { candidate });
  }

  /** SmartRecruiters orders the package with which an application ends. */
  orderInline(
    applicationId: string,
    how: object = {},
  ): Promise<{ application: Application; answers: PartnerAnswer[] }> {
    return this.call('POST', `/applications/${applicationId}/order`, how);
  }

  async applications(companyId: string): Promise<readonly Application[]> {
    return (await this.call<{ items: Application[] }>('GET', `/companies/${companyId}/applications`)).items;
  }

  application(applicationId: string): Promise<Application> {
    return this.call('GET', `/applications/${applicationId}`);
  }

  /** How often each status was the answer to calls of this operation. */
  async answersTo(operation: string, companyId: string): Promise<Record<number, number>> {
    const query = `operation=${operation}&companyId=${encodeURIComponent(companyId)}`;
    const { items } = await this.call<{ items: Exchange[] }>('GET', `/traffic?${query}`);
    return Object.fromEntries(
      Object.entries(Object.groupBy(items, ({ status }) => status)).map(([status, all]) => [
        status,
        all?.length ?? 0,
      ]),
    );
  }

  take(orderId: string, how: object = {}): Promise<void> {
    return this.call('POST', `/engine/orders/${orderId}/take`, how);
  }

  /** The candidate who was sent to this quiz goes through it at once. */
  goThrough(token: string): Promise<void> {
    return this.call('POST', `/engine/quizzes/${token}/take`);
  }

  faults(...rules: Fault[]): Promise<void> {
    return this.call('PUT', '/faults', { rules });
  }

  /** Rules with rates, which hit the same calls for the same seed. */
  script(rules: readonly Fault[], seed: number): Promise<void> {
    return this.call('PUT', '/faults', { rules, seed });
  }

  /** The numbers of the rules that have struck lately. */
  async struck(): Promise<readonly number[]> {
    const { hits } = await this.call<{ hits: { rule: number }[] }>('GET', '/faults');
    return [...new Set(hits.map(({ rule }) => rule))];
  }

  clearFaults(): Promise<void> {
    return this.call('DELETE', '/faults');
  }

  async violations(): Promise<readonly Exchange[]> {
    return (await this.call<{ items: Exchange[] }>('GET', '/traffic?violations=only')).items;
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
    const signal = AbortSignal.timeout(mostMs);
    const response = await fetch(`${this.url}/api${path}`, { method, ...init, signal });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the sandbox answered ${response.status} to ${method} ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
