import { Injectable } from '@nestjs/common';
import { Eta } from 'eta';
import { inRepository } from '../contract/twin.js';

/** Fills the page templates; everything is escaped unless a template says otherwise. */
@Injectable()
export class Views {
  private readonly eta = new Eta({
    views: inRepository('apps/sandbox/views'),
    autoEscape: true,
    cache: true,
  });

  /** Gives a whole page. */
  page(name: string, data: { title: string; [name: string]: unknown }): string {
    return this.eta.render(`./${name}`, { format, ...data });
  }
}

const format = {
  time: (iso: unknown): string =>
    typeof iso === 'string' ? iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC') : '',
  json: (value: unknown): string => JSON.stringify(value, null, 2),
  path: (...steps: string[]): string => steps.map(encodeURIComponent).join('/'),
};
