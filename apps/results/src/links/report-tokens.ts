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
    return `${id.toString('base64url')}.${this.sign(linkId).toString('base64url')}`;
  }

  /** The link's id, if we signed the token. */
  read(token: string): string | undefined {
    const [id = '', signature = '', ...rest] = token.split('.');
    const bytes = Buffer.from(id, 'base64url');
    if (bytes.length !== 16 || rest.length > 0) return undefined;
    const linkId = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const [given, right] = [Buffer.from(signature, 'base64url'), this.sign(linkId)];
    // The text as well: base64url has several spellings of the same bytes.
    const equal = given.length === right.length && timingSafeEqual(given, right);
    return equal && this.tokenOf(linkId) === token ? linkId : undefined;
  }

  private sign(linkId: string): Buffer {
    return createHmac('sha256', this.config.REPORTS_TOKEN).update(`report-link ${linkId}`).digest();
  }
}
