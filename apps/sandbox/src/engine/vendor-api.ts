import { Injectable } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { parseJson } from '../state/json.js';
import { noAnswer } from '../state/no-answer.js';

const patienceMs = 15_000;

/** What the vendor API answered; status 0 when it did not. */
export interface VendorAnswer {
  status: number;
  body: unknown;
}

/** Assay's vendor API, as the engine calls it. */
@Injectable()
export class VendorApi {
  constructor(private readonly config: SandboxConfig) {}

  /** Makes one call, with further headers; an unreachable Assay is an answer with status 0. */
  async call(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<VendorAnswer> {
    const headers: Record<string, string> = {
      ...more,
      accept: 'application/json',
      authorization: `Bearer ${this.config.VENDOR_API_TOKEN}`,
    };
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      const response = await fetch(new URL(`/v1${path}`, this.config.ASSAY_URL), {
        method,
        headers,
        signal: AbortSignal.timeout(patienceMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: parseJson(text) ?? text };
    } catch (error) {
      return { status: 0, body: noAnswer(error) };
    }
  }
}
