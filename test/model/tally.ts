import { type Facts, isAccepted } from './facts.js';
import type { Step } from './steps/step.js';

/** How often what happened in the stories that were played. */
export class Tally {
  readonly counts = new Map<string, number>();

  /** Counts what was done in a story, and what came of it. */
  add(story: readonly Step[], { orders }: Facts): void {
    this.count('stories');
    for (const step of story) {
      const [name = ''] = String(step).split('(');
      this.count('steps');
      this.count(name);
    }
    for (const order of orders) {
      if (isAccepted(order)) this.count('orders accepted');
      if (order.results.length > 1) this.count('orders with several results');
    }
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  private count(name: string): void {
    this.counts.set(name, this.of(name) + 1);
  }
}
