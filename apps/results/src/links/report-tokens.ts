import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';

/** The tokens in links to reports: the link's id and a signature, so that a made-up one costs no look into the database. */
@Injectable()
export class ReportTokens {
  constructor(private readonly config: ResultsConfig) {}

  /** Where people find the page behind a link. */
  urlOf(linkId: string): string {
    return `${this.config.PUBLIC_URL}/r/${this.tokenOf(linkId)}`;
  }

  tokenOf(linkId: string): string {
    const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
    return `${id.toString('base64url')}.${sign(linkId, this.config.REPORTS_TOKEN).toString('base64url')}`;
  }

  /** The link's id, if we signed the token, with the present secret or the second one. */
  read(token: string): string | undefined {
    const [id = '', signature = '', ...rest] = token.split('.');
    const bytes = Buffer.from(id, 'base64url');
    if (bytes.length !== 16 || bytes.toString('base64url') !== id || rest.length > 0) return undefined;
    const linkId = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const given = Buffer.from(signature, 'base64url');
    // The text as well: base64url has several spellings of the same bytes.
    if (given.toString('base64url') !== signature) return undefined;
    const { REPORTS_TOKEN, REPORTS_TOKEN_NEXT } = this.config;
    const rights = [REPORTS_TOKEN, REPORTS_TOKEN_NEXT].flatMap((secret) => secret ?? []);
    return rights.map((secret) => sign(linkId, secret)).some((right) => isSame(given, right))
      ? linkId
      : undefined;
  }
}

function sign(linkId: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`report-link ${linkId}`).digest();
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
