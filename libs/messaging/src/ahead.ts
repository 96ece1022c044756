import { setTimeout as sleep } from 'node:timers/promises';
import { type App, confirmEvents } from '@assay/contracts';
import { errors } from '@nats-io/transport-node';
import type { Bus } from './bus.js';
import type { OutboxRow } from './outbox-rows.js';

/** So many published events may wait in the stream for one app; whoever is published next waits for no more. */
const aheadMax = 256;
// It is asked before nothing more may be published; where it keeps up, once for so many events.
const askedFrom = 128;
const againMs = 100;
// An app of which nothing is heard, or one that gets no further, holds nobody up: others consume the same events.
const patienceMs = 3000;
const answerWithinMs = 1000;

interface Waiting {
  readonly ids: Set<string>;
  movedAt: number;
  asking: boolean;
}

/**
 * Says how far the stream is ahead of those who consume it, as they tell, so that no company's events wait behind very
 * many of another: what is not published yet is taken company by company. It only ever delays; whether an event arrived
 * is for the sweep to say.
 */
export class Ahead {
  private readonly apps = new Map<App, Waiting>();
  private refused = false;
  private ended = false;

  constructor(
    private readonly bus: Pick<Bus, 'ask'>,
    /** Hears that more may be published again. */
    private readonly opened: () => void,
  ) {}

  /** Whether more may be published; whoever was told no is told when it may. */
  mayPublish(): boolean {
    const isOpen = [...this.apps.values()].every(({ ids }) => ids.size < aheadMax);
    this.refused ||= !isOpen;
    return isOpen;
  }

  /** The stream has it. */
  published({ id, consumers }: OutboxRow & { readonly id: string }): void {
    for (const app of consumers) {
      const waiting = this.apps.get(app) ?? { ids: new Set(), movedAt: 0, asking: false };
      this.apps.set(app, waiting);
      waiting.ids.add(id);
      if (waiting.ids.size >= askedFrom && !waiting.asking) void this.hear(app, waiting);
    }
  }

  /** Asks nobody any more. */
  end(): void {
    this.ended = true;
  }

  private async hear(app: App, waiting: Waiting): Promise<void> {
    waiting.asking = true;
    waiting.movedAt = performance.now();
    while (!this.ended && waiting.ids.size >= askedFrom) {
      await this.ask(app, waiting);
      this.tell();
      if (waiting.ids.size >= askedFrom) await sleep(againMs, undefined, { ref: false });
    }
    waiting.asking = false;
  }

  private tell(): void {
    if (!this.refused || !this.mayPublish()) return;
    this.refused = false;
    this.opened();
  }

  private async ask(app: App, waiting: Waiting): Promise<void> {
    const { ids } = waiting;
    const eventIds = [...ids];
    try {
      const { missing } = await this.bus.ask(confirmEvents(app), { eventIds }, { timeoutMs: answerWithinMs });
      if (missing.length < eventIds.length) waiting.movedAt = performance.now();
      const stillMissing = new Set(missing);
      for (const id of eventIds) if (!stillMissing.has(id)) ids.delete(id);
      if (performance.now() - waiting.movedAt > patienceMs) ids.clear();
    } catch (error) {
      if (isNobodyThere(error) || performance.now() - waiting.movedAt > patienceMs) ids.clear();
    }
  }
}

function isNobodyThere(error: unknown): boolean {
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof errors.RequestError) return cause.isNoResponders();
  return cause instanceof errors.NoRespondersError;
}
