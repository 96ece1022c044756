import type { App } from '@assay/contracts';
import { checkApiKey, giveConsent, openConsentFlow } from '@assay/contracts/consent';
import { SigningKeys } from '../../../apps/consent/src/tokens/signing-keys.repository.js';
import type { RunningApp } from './app.js';
import { type Apps, startApps, vendorToken } from './apps.js';
import { Life } from './life.js';
import { Mailbox } from './mailbox.js';
import { Motion } from './motion.js';
import { SmartRecruiters } from './smartrecruiters.js';
import { Tables } from './tables.js';

/** What the gateway answered; status 0 where its process died before. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The whole product in this process on databases of its own, of which nothing moves but step by step. */
export class Product extends Motion {
  readonly smartRecruiters = new SmartRecruiters();
  readonly mailbox = new Mailbox();
  /** Seconds since the run began, as the databases see it. */
  elapsed = 0;
  /** The step of the story that is played. */
  doing = '';
  /** What went wrong in steps that may go wrong, for whoever looks for the reason. */
  readonly notes: string[] = [];
  private apps: Apps;
  private unwatch: () => void = () => undefined;

  /** Starts everything, with what every run finds. */
  static async start(prepare: (product: Product) => Promise<void>): Promise<Product> {
    const product = new Product();
    await product.open();
    await prepare(product);
    await product.settle();
    product.smartRecruiters.keep();
    for (const { name, ground } of product.all) product.tables.set(name, await Tables.of(name, ground.store));
    return product;
  }

  private async open(): Promise<void> {
    this.unwatch = Life.watch();
    this.wire.lifeOf = (app) => this.lifeOf(app);
    this.smartRecruiters.now = () => this.elapsed;
    const outside = {
      smartRecruitersUrl: await this.smartRecruiters.start(),
      smtpUrl: await this.mailbox.start(),
    };
    this.apps = await startApps(outside, {
      askOf: () => this.wire.askOf(),
      started: (app) => {
        this.wire.add(app);
        this.stream.serves(
          app,
          () => this.all,
          () => this.wire.cut,
        );
      },
    });
  }

  override get all(): readonly RunningApp[] {
    return this.apps.all;
  }

  /** Forgets everything that happened. */
  async reset(): Promise<void> {
    this.heal();
    this.drop();
    this.notes.length = 0;
    this.elapsed = 0;
    this.smartRecruiters.forget();
    this.mailbox.forget();
    for (const tables of this.tables.values()) await tables.reset();
    for (const { ground } of this.all) ground.logs.lines.length = 0;
  }

  async stop(): Promise<void> {
    for (const { context, ground } of this.all.toReversed()) {
      await context.close();
      await ground.store.close();
    }
    await this.smartRecruiters.stop();
    await this.mailbox.stop();
    this.unwatch();
  }

  /** Nothing is wrong with anybody any more. */
  heal(): void {
    this.recover();
    Object.assign(this.smartRecruiters, { away: false, engineAway: false, mishap: undefined });
    Object.assign(this.mailbox, { away: false, mishap: undefined });
  }

  /** A call of SmartRecruiters or of the vendor's product. */
  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { token = vendorToken, json, form }: Said = {},
  ): Promise<Answer> {
    const life = this.lifeOf('gateway');
    const headers = {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const payload = form ? new URLSearchParams(form).toString() : json;
    const answer = await life.run(() =>
      this.apps.door.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) }),
    );
    if (life.isOver) return { status: 0, body: {} };
    const body = answer.body === '' ? {} : answer.json<Answer['body']>();
    return { status: answer.statusCode, body };
  }

  /** An admin of the company connects it with this key. */
  async consent(companyId: string, apiKey: string): Promise<void> {
    // What it was granted is given once, and kept with a patience of many seconds: a dead process would have it in vain.
    this.spare('consent');
    const ask = this.wire.askOf();
    await this.lifeOf('gateway').run(async () => {
      const { flow } = await ask(openConsentFlow, { companyId });
      const found = await ask(checkApiKey, { flow, apiKey });
      await ask(giveConsent, { flow: found.flow });
    });
  }

  /** Every app consumes again what it gave up. */
  async replayLetters(): Promise<void> {
    for (const app of this.all) await this.within(app, () => this.stream.replay(app));
  }

  /** Remembers why a step that may fail did. */
  note(error: unknown): void {
    this.notes.push(String(error));
  }

  /** What SQL says of an app's tables, past every role. */
  rows<R extends object>(app: App, text: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.app(app).ground.store.sql<R>(text, params);
  }

  /** There is another key for tokens. */
  async rotateSigningKeys(): Promise<void> {
    const consent = this.app('consent');
    const keys = consent.get(SigningKeys);
    await this.within(consent, () => consent.database.transaction((tx) => keys.rotate(tx, 0)));
  }

  /** So many seconds pass. */
  async pass(seconds: number): Promise<void> {
    this.elapsed += seconds;
    for (const tables of this.tables.values()) await tables.age(seconds);
  }
}

interface Said {
  readonly token?: string;
  readonly json?: object;
  readonly form?: Record<string, string>;
}
