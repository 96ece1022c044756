import { IsInt, IsUUID } from 'class-validator';
import { defineRequest, type App, type RequestContract } from './contract.js';
import { Optional } from './shapes.js';

export class ConfirmEventsRequest {
  @IsUUID(undefined, { each: true }) eventIds: string[];
}

export class MissingEvents {
  /** Those of the asked ids that have not arrived. */
  @IsUUID(undefined, { each: true }) missing: string[];
}

/** What a producer asks a consumer before it lets go of an event. */
export function confirmEvents(app: App): RequestContract<ConfirmEventsRequest, MissingEvents> {
  return defineRequest({
    owner: app,
    name: 'confirm-events',
    summary: `Which of these events have not arrived in ${app}’s inbox.`,
    request: ConfirmEventsRequest,
    reply: MissingEvents,
  });
}

export class ReplayDeadLettersRequest {
  /** Only this event; all dead letters when absent. */
  @Optional() @IsUUID() eventId?: string;
}

export class ReplayedDeadLetters {
  /** How many had their effect now. */
  @IsInt() replayed: number;
  /** How many failed again and stay. */
  @IsInt() failed: number;
}

/** What an operator asks an app once the reason of its dead letters is mended. */
export function replayDeadLetters(app: App): RequestContract<ReplayDeadLettersRequest, ReplayedDeadLetters> {
  return defineRequest({
    owner: app,
    name: 'replay-dead-letters',
    summary: `Consumes the dead letters of ${app} again, each exactly once.`,
    request: ReplayDeadLettersRequest,
    reply: ReplayedDeadLetters,
  });
}
