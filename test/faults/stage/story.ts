import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { open, send } from '../../journeys/forms.fixture.js';
import { type Outside, type Parties, unique } from '../../journeys/stories.fixture.js';
import type { Line } from '../history/line.js';
import type { RawLine } from '../history/raw-line.js';
import { Steps } from './steps.js';

/** How much is ordered, and how. */
export interface Plot {
  readonly orders: number;
  /** How often one order comes at once: the how-manieth order is asked. */
  readonly repeat?: (index: number) => number;
  /** Whether a recruiter asks again until the order is accepted; otherwise one in five leaves it at the first answer. */
  readonly insistent?: boolean;
  /** How many orders may be under way before the next one is placed. */
  readonly inHand?: number;
  /** Milliseconds that each recruiter waits between two orders. */
  readonly betweenMs?: number;
}

const recruiters = 4;
const candidates = 8;
const againMs = 300;
const retakeMs = 2000;
const slowlyMs = 250;
const lookMs = 50;

/** Recruiters who order, and candidates who go their way as soon as a mail comes; everything that happens is a step. */
export class Story {
  readonly steps = new Steps();
  /** What could not go on, as sentences. */
  readonly failures: string[] = [];
  /** True while something is due that was not begun: recruiters are slow then. */
  behind = (): boolean => false;
  /** True while something is away that comes back. */
  struck = (): boolean => false;
  private readonly accepted = new Set<string>();
  private readonly ended = new Set<string>();
  private readonly invited = new Set<string>();
  private readonly orderOfCall = new Map<number, string>();
  private readonly waiting: { readonly order: string; readonly link: string }[] = [];
  private placing = 0;
  private given = 0;
  private going = false;

  constructor(
    private readonly outside: Outside,
    private readonly companies: readonly Parties[],
    /** For how long nothing may move before it is given up. */
    private readonly patienceMs: number,
  ) {}

  /** How many orders SmartRecruiters was told are accepted. */
  get acceptedCount(): number {
    return this.accepted.size;
  }

  /** How many of those reached their end at SmartRecruiters. */
  get endedCount(): number {
    return [...this.accepted].filter((order) => this.ended.has(order)).length;
  }

  /** Counts what people outside saw, and lets candidates read their mail. */
  see(line: Line, raw: RawLine): void {
    if (line.kind === 'order-begun') {
      this.orderOfCall.set(Number(line['call']), String(line['order']));
      this.steps.take('call');
    } else if (line.kind === 'order-answered') this.answered(line);
    else if (line.kind === 'mail') this.read(line, raw);
    else if (line.kind === 'told') {
      if (line['status'] === 'COMPLETED') this.ended.add(String(line['order']));
      this.steps.take('told');
    } else if (line.kind === 'sr-call') this.steps.take('sr-call');
    else if (line.kind === 'result-sent') this.steps.take('result');
  }

  /** Goes on until every order is placed and every one that was accepted has reached its end. */
  async play(plot: Plot): Promise<void> {
    this.given = 0;
    this.going = true;
    this.steps.begin();
    const following = Promise.all(Array.from({ length: candidates }, () => this.follow()));
    await Promise.all(Array.from({ length: recruiters }, (_, hand) => this.recruit(plot, hand)));
    this.steps.end();
    await this.over();
    this.going = false;
    await following;
  }

  private async recruit(plot: Plot, hand: number): Promise<void> {
    while (this.given < plot.orders) {
      const full = this.underWay >= (plot.inHand ?? 150);
      if (full || this.behind()) {
        await sleep(slowlyMs);
        // One of them goes on slowly: what is struck comes back after some calls, and never without any.
        if (hand > 0 || !(this.behind() || this.struck())) continue;
      }
      if (this.given < plot.orders) await this.order(plot, this.given++);
      await sleep(plot.betweenMs ?? 0);
    }
  }

  private get underWay(): number {
    return this.placing + this.accepted.size - this.ended.size;
  }

  private async order({ repeat = () => 1, insistent = false }: Plot, index: number): Promise<void> {
    const { companyId = '' } = this.companies[index % this.companies.length] ?? {};
    const email = `${unique('ola')}@example.org`;
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
    const wish = { orderId: randomUUID(), candidate, repeat: repeat(index) };
    this.placing += 1;
    try {
      while (!(await this.call(companyId, wish))) {
        if (!insistent && index % 5 === 0) return;
        await sleep(againMs);
      }
      // What is seen of it is read a moment later, and nobody may take the story for over until then.
      this.accepted.add(wish.orderId);
    } finally {
      this.placing -= 1;
    }
  }

  private async call(companyId: string, wish: object): Promise<boolean> {
    const { answers } = await this.outside.sandbox.order(companyId, wish);
    return answers.some(({ status }) => status === 202);
  }

  private answered({ call, status }: Line): void {
    if (status !== 202) return;
    this.accepted.add(this.orderOfCall.get(Number(call)) ?? '');
    this.steps.take('accepted');
  }

  private read({ what, order }: Line, { links = [] }: RawLine): void {
    this.steps.take('mail');
    const link = links.find((url) => url.includes('/c/'));
    if (what !== 'invitation' || link === undefined || this.invited.has(String(order))) return;
    this.invited.add(String(order));
    this.waiting.push({ order: String(order), link });
  }

  private async follow(): Promise<void> {
    while (this.going) {
      const next = this.waiting.shift();
      if (!next) {
        await sleep(lookMs);
        continue;
      }
      if (await this.take(next.link)) continue;
      void sleep(retakeMs).then(() => this.waiting.push(next));
    }
  }

  /** The candidate presses Start and goes through the quiz; false where that has to be done again. */
  private async take(link: string): Promise<boolean> {
    try {
      const page = await send(await open(link));
      const token = /\/engine\/take\/([^/?]+)/.exec(page.headers.get('location') ?? '')?.[1];
      if (page.status !== 303 || token === undefined) return false;
      await this.outside.sandbox.goThrough(token);
      return true;
    } catch {
      // Nobody answered: what is down comes back, and the candidate tries again.
      return false;
    }
  }

  private async over(): Promise<void> {
    let seen = '';
    for (let still = 0; still < this.patienceMs / lookMs; still += 1) {
      const open = [...this.accepted].filter((order) => !this.ended.has(order));
      if (open.length === 0) return;
      const now = `${open.length} ${this.steps.count('mail')} ${this.steps.count('told')} ${this.steps.count('result')}`;
      if (now !== seen) still = 0;
      seen = now;
      await sleep(lookMs);
    }
    const open = [...this.accepted].filter((order) => !this.ended.has(order));
    this.failures.push(`${open.length} orders never reached their end, ${open[0]} the first of them`);
  }
}
