import { setTimeout as sleep } from 'node:timers/promises';
import {
  confirmEvents,
  examineApp,
  listDueWork,
  replayDeadLetters,
  type ReplayDeadLettersRequest,
  type ReplayedDeadLetters,
  type RequestContract,
} from '@assay/contracts';
import { Logger, Metrics } from '@assay/runtime';
import { Injectable, type INestApplication } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import { isObservable, lastValueFrom } from 'rxjs';
import type { AnswersExtras } from './answers.js';
import { Broker } from './broker.js';
import { ConfirmEvents } from './confirm-events.js';
import { consumeInStep } from './consume-in-step.js';
import type { ConsumesExtras } from './consumes.js';
import { DueWorkLists } from './due-work-lists.js';
import { EventConsumer } from './event-consumer.js';
import { EventStream } from './event-stream.js';
import { Examiner } from './examiner.js';
import { Inbox } from './inbox.js';
import { MessagingConfig } from './messaging.config.js';
import { Relay } from './relay.js';
import { RequestServer } from './request-server.js';
import { Sweep } from './sweep.js';

const natsPatienceMs = 1000;

/** Nest's transport for both kinds of message: requests over core NATS, events over JetStream, outbox and inbox. */
@Injectable()
export class NatsTransport extends Server implements CustomTransportStrategy {
  private readonly requests: RequestServer;
  private consumers: EventConsumer[] = [];
  private serving = false;
  private ending = false;

  constructor(
    private readonly broker: Broker,
    private readonly stream: EventStream,
    private readonly inbox: Inbox,
    private readonly relay: Relay,
    private readonly sweep: Sweep,
    private readonly confirm: ConfirmEvents,
    private readonly dueWork: DueWorkLists,
    private readonly examiner: Examiner,
    private readonly config: MessagingConfig,
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {
    super();
    this.requests = new RequestServer(broker.app, log, metrics);
  }

  /** Starts everything; without NATS an app starts all the same, and is merely not ready before it comes up. */
  listen(callback: () => void): void {
    this.broker.start();
    this.relay.start();
    this.sweep.start();
    const events = [...this.messageHandlers].filter(([, { isEventHandler }]) => isEventHandler === true);
    this.consumers = events.map(([pattern, handler]) => this.consumer(pattern, handler));
    refuseTwins(this.consumers);
    this.consumers.forEach((consumer) => consumer.start());
    this.stream.watch(() => this.serving && this.consumers.every(({ attached }) => attached));
    const served = this.serve().catch((error: unknown) => {
      if (!this.ending) this.log.error('requests are not served', { error });
    });
    // Whoever reads that the app is ready may ask it at once.
    void Promise.race([served, sleep(natsPatienceMs)]).then(callback);
  }

  /** Finishes what was taken, publishes what is due, then leaves NATS. */
  async close(): Promise<void> {
    this.ending = true;
    if (!this.broker.current()) this.broker.giveUp();
    await Promise.all([this.requests.stop(), ...this.consumers.map((consumer) => consumer.stop())]);
    await this.sweep.stop();
    await this.relay.stop();
    await this.broker.stop();
  }

  override on(): void {
    throw new Error('this transport has no events of its own');
  }

  override unwrap<T>(): T {
    throw new Error('this transport does not hand out its connection');
  }

  private async serve(): Promise<void> {
    const connection = await this.broker.ready();
    for (const handler of this.messageHandlers.values()) {
      if (handler.isEventHandler !== true) {
        this.requests.serve(connection, handler.extras as unknown as AnswersExtras, (request) =>
          call(handler, request),
        );
      }
    }
    this.answer(connection, confirmEvents(this.broker.app), (request) => this.confirm.run(request));
    this.answer(connection, listDueWork(this.broker.app), () => this.dueWork.list());
    this.answer(connection, examineApp(this.broker.app), () => this.examiner.run());
    this.answer(connection, replayDeadLetters(this.broker.app), (request) => this.replay(request));
    await connection.flush();
    this.serving = true;
  }

  private answer<Q, R>(
    connection: NatsConnection,
    contract: RequestContract<Q, R>,
    run: (request: Q) => Promise<R>,
  ): void {
    this.requests.serve(connection, { contract: contract as AnswersExtras['contract'] }, (request) =>
      run(request as Q),
    );
  }

  /** Consumes the dead letters of every consumer of this app again. */
  async replay({ eventId }: ReplayDeadLettersRequest): Promise<ReplayedDeadLetters> {
    const outcomes = await Promise.all(this.consumers.map((consumer) => consumer.replay(eventId)));
    const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
    return {
      replayed: sum(outcomes.map(({ replayed }) => replayed)),
      failed: sum(outcomes.map(({ failed }) => failed)),
    };
  }

  private consumer(pattern: string, handler: MessageHandler): EventConsumer {
    const { broker, stream, inbox, config, log: logger, metrics } = this;
    const extras = handler.extras?.[pattern] as ConsumesExtras;
    return new EventConsumer(
      extras,
      consumeInStep(extras.operation, async (event, tx) => void (await call(handler, event, tx))),
      { broker, stream, inbox, config, logger, metrics },
    );
  }
}

/** What serves an app's messages; for `bootApp`. */
export function natsTransport(app: INestApplication): CustomTransportStrategy {
  return app.get(NatsTransport);
}

async function call(handler: MessageHandler, data: unknown, context?: unknown): Promise<unknown> {
  const outcome: unknown = await handler(data, context);
  return isObservable(outcome) ? lastValueFrom(outcome, { defaultValue: undefined }) : outcome;
}

// `confirm-events` says that an event arrived in the app, so an app may have one consumer of it only.
function refuseTwins(consumers: readonly EventConsumer[]): void {
  const subjects = consumers.map(({ subject }) => subject);
  const twin = subjects.find((subject, index) => subjects.indexOf(subject) !== index);
  if (twin !== undefined) throw new Error(`two operations consume ${twin}`);
}
