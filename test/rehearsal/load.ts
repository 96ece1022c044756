import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Placed, toTheEnd } from '../installation/order-story.js';
import { connected, type Outside, type Parties, unique } from '../journeys/stories.fixture.js';
import type { Call } from './account.js';
import { handOverReport } from './hand-over-report.js';
import { beginnings, paceOf, type Progress } from './schedule.js';

/** How many at a time: recruiters who order, and candidates who go their way. */
const recruiters = 2;
const candidates = 12;
const betweenOrdersMs = 300;
const slowlyMs = 1000;
const againMs = 500;
// In looks, and from the beginning again whenever something moves.
const patienceMs = 600_000;

/** Who orders, and how much. */
export interface LoadOptions {
  readonly outside: () => Outside;
  readonly companies: readonly Parties[];
  readonly orders: number;
  readonly acts: number;
}

/** Connects as many companies as the orders need: the vendor API lists 200 orders of one at once. */
export async function connectCompanies(outside: Outside, orders: number): Promise<Parties[]> {
  const companies: Parties[] = [];
  while (companies.length < Math.max(4, Math.ceil(orders / 80))) companies.push(await connected(outside));
  return companies;
}

/** Recruiters and candidates of some companies, for as long as there are acts, and until all orders are placed. */
export class Load {
  readonly calls: Call[] = [];
  readonly placed: Placed[] = [];
  readonly failures: string[] = [];
  /** Reports that SmartRecruiters shows. */
  reports = 0;
  /** Those of them that a person had to hand over once more, because nobody heard what became of them. */
  reportsAgain = 0;
  /** What happens at the moment, for the record. */
  act = 'between acts';
  private begun = 0;
  private actsBegun = 0;
  private actsEnded = 0;
  private readonly waiting: Placed[] = [];
  private paused: Promise<void> | undefined;
  private busy = 0;

  constructor(private readonly options: LoadOptions) {}

  /** Goes on until every act is over, every order is placed and every candidate is done. */
  async run(): Promise<void> {
    const ordering = Promise.all(Array.from({ length: recruiters }, (_, hand) => this.recruit(hand)));
    let over = false;
    const following = Promise.all(Array.from({ length: candidates }, () => this.follow(() => over)));
    await ordering;
    over = true;
    await following;
  }

  /** Waits for the number of accepted orders at which the next act begins, and has it be that. */
  async nextAct(name: string): Promise<void> {
    const begin = beginnings(this.options.orders, this.options.acts)[this.actsBegun] ?? 0;
    while (this.placed.length < begin) await sleep(50);
    this.actsBegun += 1;
    this.act = name;
  }

  endAct(): void {
    this.actsEnded += 1;
    this.act = 'between acts';
  }

  /** Resolves when so many more orders were accepted. */
  async more(orders: number): Promise<void> {
    const enough = this.placed.length + orders;
    while (this.placed.length < enough) await sleep(50);
  }

  /** Has something done while nobody outside does anything. */
  async whileQuiet(work: () => Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.paused = promise;
    while (this.busy > 0) await sleep(20);
    try {
      await work();
    } finally {
      this.paused = undefined;
      resolve();
    }
  }

  private get progress(): Progress {
    const { begun, actsBegun, actsEnded } = this;
    return { begun, actsBegun, actsEnded };
  }

  private async recruit(hand: number): Promise<void> {
    for (;;) {
      const pace = paceOf(this.progress, this.options.orders, this.options.acts);
      if (pace === 'enough') return;
      if (pace === 'steadily' || hand === 0) await this.order(this.begun++);
      await sleep(pace === 'steadily' ? betweenOrdersMs : slowlyMs);
    }
  }

  /** A recruiter orders, and again until it is accepted; one in ten calls comes twice at once. */
  private async order(index: number): Promise<void> {
    const { companies } = this.options;
    const { companyId = '' } = companies[index % companies.length] ?? {};
    const email = `${unique('ola')}@example.org`;
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
    const wish = { orderId: randomUUID(), candidate, repeat: index % 10 === 0 ? 2 : 1 };
    const answers: number[] = [];
    while (!answers.includes(202)) {
      if (answers.length > 0) await sleep(againMs);
      answers.push(...(await this.call(companyId, wish)));
    }
    const accepted = { companyId, orderId: wish.orderId, email, answers };
    this.placed.push(accepted);
    this.waiting.push(accepted);
  }

  private async call(companyId: string, wish: object): Promise<number[]> {
    const before = this.act;
    const { answers } = await this.undisturbed(() =>
      this.options
        .outside()
        .sandbox.order(companyId, wish)
        .catch(() => ({ answers: [{ status: 0 }] })),
    );
    const acts = [...new Set([before, this.act])];
    for (const { status } of answers) this.calls.push({ acts, status });
    return answers.map(({ status }) => status);
  }

  private async follow(isOver: () => boolean): Promise<void> {
    for (;;) {
      const next = this.waiting.shift();
      if (!next && isOver()) return;
      if (!next) await sleep(100);
      else await this.candidate(next);
    }
  }

  private async candidate(placed: Placed): Promise<void> {
    try {
      await toTheEnd(this.patient(), placed, patienceMs);
      if (this.placed.indexOf(placed) % 10 > 0) return;
      this.reportsAgain += await handOverReport(this.options.outside, placed, patienceMs);
      this.reports += 1;
    } catch (error) {
      this.failures.push(
        `order ${placed.orderId}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** The outside as it is at each moment; what is begun there ends before it goes away. */
  private patient(): Outside {
    const { sandbox, vendor } = this.options.outside();
    const take = sandbox.take.bind(sandbox);
    return {
      vendor,
      sandbox: Object.assign(Object.create(sandbox) as typeof sandbox, {
        take: (orderId: string, how?: object) => this.undisturbed(() => take(orderId, how)),
      }),
    };
  }

  private async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    while (this.paused) await this.paused;
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }
}
