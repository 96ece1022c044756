import { setTimeout as sleep } from 'node:timers/promises';
import { type App, confirmEvents } from '@assay/contracts';
import { errors } from '@nats-io/transport-node';
import type { Bus } from './bus.js';
import type { OutboxRow } from './outbox-rows.js';

/** So many published events may wait in the stream for one app; whoever is published next waits for no more. */
const aheadMax = 256;
// It is asked before nothing more may be published; where it keeps up, once for so many events.
const askedFrom = 128;
// An app that gets no further holds nobody up for longer than this: others consume the same events.
const patienceMs = 3000;
// Nor once more soon: whatever hangs is hardly well again within seconds, and it is not waited for again before it was seen to
// get further. Shorter, it would be asked in vain all the time; longer, it would be flooded for so long when it is back.
const absentMs = 30_000;
const answerWithinMs = 1000;

/** How long is waited for what; a spec has less time. */
const usual = { againMs: 100, patienceMs, absentMs };

interface Waiting {
  /** When each event was published that it has not confirmed. */
  readonly since: Map<string, number>;
  /** When it was last seen to get further. */
  movedAt: number;
  /** It is not waited for: nothing was heard of it, or it got no further, for too long. */
  absent: boolean;
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
    private readonly times: typeof usual = usual,
  ) {}

  /** Whether more may be published; whoever was told no is told when it may. */
  mayPublish(): boolean {
    const isOpen = [...this.apps.values()].every(({ since, absent }) => absent || since.size < aheadMax);
    this.refused ||= !isOpen;
    return isOpen;
  }

  /** The stream has it. */
  published({ id, consumers }: OutboxRow & { readonly id: string }): void {
    for (const app of consumers) {
      const waiting = this.apps.get(app) ?? { since: new Map(), movedAt: 0, absent: false, asking: false };
      this.apps.set(app, waiting);
      // Of one that is absent the oldest are enough to see that it gets further.
      if (!waiting.absent || waiting.since.size < aheadMax) waiting.since.set(id, performance.now());
      if (waiting.since.size >= askedFrom && !waiting.asking) void this.hear(app, waiting);
    }
  }

  /** Asks nobody any more. */
  end(): void {
    this.ended = true;
  }

  private async hear(app: App, waiting: Waiting): Promise<void> {
    const { againMs, absentMs: longMs } = this.times;
    waiting.asking = true;
    while (!this.ended && waiting.since.size >= askedFrom) {
      await this.ask(app, waiting);
      this.tell();
      const pauseMs = waiting.absent ? longMs : againMs;
      if (waiting.since.size >= askedFrom) await sleep(pauseMs, undefined, { ref: false });
    }
    waiting.asking = false;
  }

  private tell(): void {
    if (!this.refused || !this.mayPublish()) return;
    this.refused = false;
    this.opened();
  }

  private async ask(app: App, waiting: Waiting): Promise<void> {
    const { since } = waiting;
    const eventIds = [...since.keys()];
    try {
      const { missing } = await this.bus.ask(confirmEvents(app), { eventIds }, { timeoutMs: answerWithinMs });
      const stillMissing = new Set(missing);
      for (const id of eventIds) if (!stillMissing.has(id)) since.delete(id);
      if (missing.length < eventIds.length)
        Object.assign(waiting, { movedAt: performance.now(), absent: false });
      else this.judge(waiting);
    } catch (error) {
      // An app that is not there takes them from the stream when it is back.
      if (isNobodyThere(error)) since.clear();
      else this.judge(waiting);
    }
  }

  /** It got no further: since it last did, or since the oldest event was published that it could have got. */
  private judge(waiting: Waiting): void {
    const [oldest = 0] = waiting.since.values();
    const stillMs = performance.now() - Math.max(oldest, waiting.movedAt);
    waiting.absent ||= stillMs > this.times.patienceMs;
  }
}

function isNobodyThere(error: unknown): boolean {
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof errors.RequestError) return cause.isNoResponders();
  return cause instanceof errors.NoRespondersError;
}
