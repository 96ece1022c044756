import type { SentPage } from '../page-door/send-page.js';

/** A page of the consent flow and how it is sent. */
export interface ConsentAnswer extends Omit<SentPage, 'framers' | 'formOrigins' | 'calls'> {
  /** An address outside that the page's form may end at. */
  readonly formTarget?: string;
}
