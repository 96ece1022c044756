import { IsIn, IsInt, IsISO8601, IsString, IsUUID } from 'class-validator';
import { type App, apps, defineRequest, type RequestContract } from './contract.js';
import { ReplayDeadLettersRequest } from './events.js';
import { Nothing } from './nothing.js';
import { Id, ListOf, Optional, Text } from './shapes.js';

/** How much of one kind of due work is left; numbers stop at 10,000. */
export class DueWork {
  @Text(64) name: string;
  /** How much is owed at all, now or later. */
  @IsInt() waiting: number;
  /** How much of it is due now and nobody has taken up. */
  @IsInt() due: number;
  /** How much of it somebody is at. */
  @IsInt() leased: number;
  /** How much of it was tried before; work that repeats, such as checks, counts, too. */
  @IsInt() tried: number;
  /** Since when the oldest is due. */
  @Optional() @IsISO8601() oldestDueAt?: string;
  /** When the next is due that is not due yet. */
  @Optional() @IsISO8601() nextDueAt?: string;
}

/** An event that an app could not consume. */
export class DeadLetter {
  @IsUUID() eventId: string;
  /** Whose work failed. */
  @Text(128) consumer: string;
  /** What the event tells. */
  @Text(64) type: string;
  @Optional() @Id() companyId?: string;
  /** The kind of failure. */
  @Text(1000) reason: string;
  @IsInt() attempts: number;
  /** When it was given up. */
  @IsISO8601() deadAt: string;
}

/** What an app owes at this moment, and what it could not consume. */
export class DueWorkList {
  @ListOf(() => DueWork, 100) works: DueWork[];
  /** The newest; `omitted` says how many more there are. */
  @ListOf(() => DeadLetter, 200) deadLetters: DeadLetter[];
  @Optional() @IsInt() omitted?: number;
}

/** What an operator asks every app. */
export function listDueWork(app: App): RequestContract<Nothing, DueWorkList> {
  return defineRequest({
    owner: app,
    name: 'list-due-work',
    summary: `What ${app} owes at this moment, and the events that it could not consume.`,
    request: Nothing,
    reply: DueWorkList,
  });
}

/** What one app owes. */
export class AppQueues extends DueWorkList {
  @IsIn(apps) app: App;
}

/** What every app owes at this moment. */
export class Queues {
  @ListOf(() => AppQueues, 10) apps: AppQueues[];
  /** The apps that could not be asked just now. */
  @IsString({ each: true }) missing: string[];
}

/** The dead letters of one app, or the one of an event, to be consumed again. */
export class ReplayDeadLettersBody extends ReplayDeadLettersRequest {
  @IsIn(apps) app: App;
}
