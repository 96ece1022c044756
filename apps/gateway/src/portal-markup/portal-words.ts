import { notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';

/** Instead of what could not be asked for. */
export const unknownPart: Html = notice('This cannot be shown at the moment. Please look again later.', {
  tone: 'busy',
});

/** A moment in UTC; where the browser runs our script, in its own time. */
export function time(moment: string | undefined): Html {
  if (moment === undefined) return html`never`;
  return html`<time datetime="${moment}">${moment.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** So many of something. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
