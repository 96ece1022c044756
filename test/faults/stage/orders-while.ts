import type { Plot } from './story.js';

const betweenMs = 250;

/** Recruiters order as long as this is so, without haste, and ask again until they are heard. */
export function ordersWhile(isSo: () => boolean): Plot {
  return {
    insistent: true,
    betweenMs,
    get orders() {
      return isSo() ? Infinity : 0;
    },
  };
}
