import { type App, confirmEvents, type ConfirmEventsRequest } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import {
  type Database,
  type DueRows,
  type Leased,
  type MigrationClass,
  type Tx,
  workOf,
  WorkLoops,
} from '@assay/persistence';
import { type AppConfig, RuntimeModule } from '@assay/runtime';
import { type CapturedLogs, capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import type { DynamicModule, INestApplicationContext, ModuleMetadata, Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { AnswersExtras } from '../../../libs/messaging/src/answers.js';
import { ConfirmEvents } from '../../../libs/messaging/src/confirm-events.js';
import type { ConsumesExtras } from '../../../libs/messaging/src/consumes.js';

/** Keeps what an app's operations answer and consume, and moves nothing by itself. */
export class StillTransport extends Server implements CustomTransportStrategy {
  listen(callback: () => void): void {
    callback();
  }

  close(): void {
    this.messageHandlers.clear();
  }

  override on(): void {
    throw new Error('this transport has no events of its own');
  }

  override unwrap<T>(): T {
    throw new Error('this transport has no connection');
  }

  get handlers(): ReadonlyMap<string, MessageHandler> {
    return this.messageHandlers;
  }
}

/** An operation that consumes an event. */
export interface Consumer {
  readonly durable: string;
  readonly subject: string;
  readonly consume: (event: unknown, tx: Tx) => Promise<void>;
}

/** An operation that answers a request. */
export interface Answerer {
  readonly ofCompany: boolean;
  answer(request: unknown): Promise<unknown>;
}

/** An operation that works off what is due. */
export interface Worker {
  readonly name: string;
  readonly rows: DueRows<object>;
  run(row: Leased<object>): Promise<void>;
}

/** What stands below the features of an app. */
export interface Ground {
  readonly name: App;
  readonly config: AppConfig;
  readonly store: TestDatabase;
  readonly logs: CapturedLogs;
  readonly modules: readonly DynamicModule[];
}

/** A database of the app and what else its features stand on. */
export async function groundOf(
  name: App,
  migrations: readonly MigrationClass[],
  configure: (databaseUrl: string) => AppConfig,
): Promise<Ground> {
  const logs = capturedLogs(name);
  const store = await testDatabase(name, { migrations, logger: logs.logger });
  const config = configure(store.url);
  // Nothing is worked off but by a step of the story.
  const providers = (store.module.providers ?? []).filter((provider) => provider !== WorkLoops);
  const modules = [RuntimeModule.forApp(name, config, logs.logger), { ...store.module, providers }];
  return { name, config, store, logs, modules };
}

/** What an app does, each operation under the name by which others know it. */
export class RunningApp {
  readonly answerers = new Map<string, Answerer>();
  readonly consumers: Consumer[] = [];
  readonly workers: readonly Worker[];

  constructor(
    readonly ground: Ground,
    readonly context: INestApplicationContext,
    handlers: ReadonlyMap<string, MessageHandler>,
  ) {
    for (const [pattern, handler] of handlers) this.keep(pattern, handler);
    // Answered by the transport itself.
    this.answerers.set(confirmEvents(this.name).subject, {
      ofCompany: false,
      answer: (request) => this.get(ConfirmEvents).run(request as ConfirmEventsRequest),
    });
    const operations = context
      .get(DiscoveryService, { strict: false })
      .getProviders()
      .map(({ instance }) => instance as unknown);
    this.workers = [...new Set(operations)].flatMap((operation) => this.worker(operation));
  }

  get name(): App {
    return this.ground.name;
  }

  get database(): Database {
    return this.ground.store.database;
  }

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  /** Has the app ask others so. */
  static has(context: INestApplicationContext, ask: Bus['ask']): void {
    context.get(Bus, { strict: false }).ask = ask;
  }

  private keep(pattern: string, handler: MessageHandler): void {
    if (handler.isEventHandler !== true) {
      const { contract } = handler.extras as unknown as AnswersExtras;
      const ofCompany = contract.ofCompany === true;
      this.answerers.set(contract.subject, { ofCompany, answer: (request) => call(handler, request) });
      return;
    }
    const extras = handler.extras ?? {};
    const { contract, operation } = extras[pattern] as ConsumesExtras;
    this.consumers.push({
      durable: `${this.name}-${operation}`,
      subject: contract.subject,
      consume: async (event, tx) => void (await call(handler, event, tx)),
    });
  }

  private worker(operation: unknown): Worker[] {
    if (typeof operation !== 'object' || operation === null) return [];
    const found = workOf(operation.constructor as new () => object, this.ground.config);
    if (!found) return [];
    return [{ ...found, run: (row) => (operation as { run(row: object): Promise<void> }).run(row) }];
  }
}

/** The features as an app of which nothing moves by itself. */
export function rootOf(
  ground: Ground,
  features: ModuleMetadata['imports'] = [],
  providers: ModuleMetadata['providers'] = [],
) {
  return { module: class ModelRoot {}, imports: [...ground.modules, ...features], providers };
}

async function call(handler: MessageHandler, data: unknown, context?: unknown): Promise<unknown> {
  const outcome: unknown = await handler(data, context);
  return isObservable(outcome) ? lastValueFrom(outcome, { defaultValue: undefined }) : outcome;
}
