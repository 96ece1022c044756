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

/** A mail as the candidate's mailbox shows it. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly messageId: string;
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
  readonly ms?: number;
}

/** The people and companies of the outside world, on demand. */
export class Sandbox {
  constructor(private readonly url: string) {}

  addCompany(companyId: string): Promise<void> {
    return this.call('POST', '/companies', { companyId, name: `${companyId} Ltd` });
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

  async mails(to: string): Promise<readonly Mail[]> {
    return (await this.call<{ items: Mail[] }>('GET', `/mailbox?to=${encodeURIComponent(to)}`)).items;
  }

  take(orderId: string, how: object = {}): Promise<void> {
    return this.call('POST', `/engine/orders/${orderId}/take`, how);
  }

  faults(...rules: Fault[]): Promise<void> {
    return this.call('PUT', '/faults', { rules });
  }

  clearFaults(): Promise<void> {
    return this.call('DELETE', '/faults');
  }

  async violations(): Promise<readonly Exchange[]> {
    return (await this.call<{ items: Exchange[] }>('GET', '/traffic?violations=only')).items;
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
    const response = await fetch(`${this.url}/api${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the sandbox answered ${response.status} to ${method} ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
