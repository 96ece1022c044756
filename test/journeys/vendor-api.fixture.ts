import type { Timeline } from '@assay/contracts';
import type { ConnectionList } from '@assay/contracts/consent';
import type { OrderReply, OrderPage } from '@assay/contracts/ordering';

/** An answer of the vendor API. */
export interface VendorAnswer<T> {
  readonly status: number;
  readonly body: T;
}

// Where a server dies in the middle, a call may hear nothing for ever.
const mostMs = 120_000;

/** The vendor API as the vendor's product calls it. */
export class VendorApi {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async connections(): Promise<ConnectionList['items']> {
    return (await this.call<ConnectionList>('GET', '/v1/connections')).body.items;
  }

  async orders(query: string): Promise<OrderPage['items']> {
    return (await this.call<OrderPage>('GET', `/v1/orders?${query}`)).body.items;
  }

  /** The order of ours that SmartRecruiters calls so. */
  async orderOf(companyId: string, smartrecruitersOrderId: string): Promise<OrderReply> {
    const orders = await this.orders(`companyId=${companyId}&limit=200`);
    const found = orders.find((order) => order.smartrecruitersOrderId === smartrecruitersOrderId);
    if (!found) throw new Error(`no order ${smartrecruitersOrderId} of ${companyId}`);
    return found;
  }

  async timeline(orderId: string): Promise<Timeline> {
    return (await this.call<Timeline>('GET', `/v1/orders/${orderId}/timeline`)).body;
  }

  /** Sends a report of these bytes; gives the status of the answer. */
  async sendReport(orderId: string, pdf: string): Promise<number> {
    const form = new FormData();
    form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'report.pdf');
    const headers = { authorization: `Bearer ${this.token}` };
    const init = { method: 'PUT', headers, body: form, signal: AbortSignal.timeout(mostMs) };
    const answer = await fetch(`${this.url}/v1/orders/${orderId}/report`, init);
    return answer.status;
  }

  /** One call; with a key that names it, it counts once however often it comes. */
  async call<T>(method: string, path: string, body?: unknown, once?: string): Promise<VendorAnswer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      signal: AbortSignal.timeout(mostMs),
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        ...(once === undefined ? {} : { 'idempotency-key': once }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }
}
