import { IsIn, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { AccountId, Id, ListOf, Optional } from '../shapes.js';
import { ConnectionReply, connectionStatuses, type ConnectionStatus, NamedCompany } from './connections.js';

/** Why a connection fails: SmartRecruiters gives no token for the credential, or refuses the tokens that it gave. */
export const failureReasons = ['credential-refused', 'tokens-refused'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A moment at which a connection began to fail, or worked again. */
export class HealthChange {
  @IsISO8601() at: string;
  @IsIn(['ok', 'failing']) health: 'ok' | 'failing';
  @Optional() @IsIn(failureReasons) reason?: FailureReason;
  /** What SmartRecruiters answered. */
  @Optional() @IsInt() httpStatus?: number;
}

/** The same, as it is announced. */
export class ChangedHealth extends HealthChange {
  @IsUUID() connectionId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @IsIn(connectionStatuses) status: ConnectionStatus;
  /** The connection's at that moment. */
  @IsInt() revision: number;
}

export const connectionHealthChanged = defineEvent({
  owner: 'consent',
  name: 'connection-health-changed',
  summary: 'SmartRecruiters began to refuse a company’s credential, or takes it again.',
  data: ChangedHealth,
  consumers: ['ordering'],
});

/** A connection, and when it began to fail and worked again. */
export class ConnectionStory extends ConnectionReply {
  /** The newest first; the first one says why it fails now, if it does. */
  @ListOf(() => HealthChange, 50) healthHistory: HealthChange[];
}

export const showConnectionStory = defineRequest({
  owner: 'consent',
  name: 'show-connection-story',
  summary: 'Show the connection of a company, with its health over time.',
  request: NamedCompany,
  reply: ConnectionStory,
  ofCompany: true,
  problems: ['company-not-connected'],
});
