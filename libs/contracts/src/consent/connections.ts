import { IsBoolean, IsIn, IsISO8601, IsInt, IsUUID, Max, Min } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { AccountId, Id, Ids, ListOf, One, Optional, Text } from '../shapes.js';

export class DisconnectCompanyRequest {
  @Id() companyId: string;
  /** The secret of the registered address; absent when a bearer token has proved the company. */
  @Optional() @Text(256) addressSecret?: string;
  /** True when the gateway verified a bearer token of this company, or the vendor asks. */
  @IsBoolean() authenticated: boolean;
  /** The connection that the token is of: one that ended meanwhile is no authority. */
  @Optional() @IsUUID() connectionId?: string;
}

export const disconnectCompany = defineRequest({
  owner: 'consent',
  name: 'disconnect-company',
  summary: 'New orders stop, open ones are finished, then the credentials are destroyed; repeatable.',
  request: DisconnectCompanyRequest,
  reply: Nothing,
  ofCompany: true,
  problems: ['unauthenticated'],
});

export class CheckDisconnectSecretRequest {
  @Text(256) addressSecret: string;
}

export const checkDisconnectSecret = defineRequest({
  owner: 'consent',
  name: 'check-disconnect-secret',
  summary: 'Whether whoever disconnects a company knows the registered address; nothing is disconnected yet.',
  request: CheckDisconnectSecretRequest,
  reply: Nothing,
  problems: ['unauthenticated'],
});

/** How a connection lives: it is used, only finishes what is open, or is over. */
export const connectionStatuses = ['active', 'draining', 'closed'] as const;
export type ConnectionStatus = (typeof connectionStatuses)[number];

/** The API key that a company was connected with, as its admin knows it. */
export class ConnectingKey {
  @IsUUID() keyId: string;
  @Text(32) prefix: string;
  @Optional() @Text(100) label?: string;
}

export class ConnectionReply {
  @IsUUID() connectionId: string;
  @Id() companyId: string;
  @AccountId() accountId: string;
  @IsIn(connectionStatuses) status: ConnectionStatus;
  @IsISO8601() connectedAt: string;
  @Optional() @IsISO8601() drainingSince?: string;
  @Optional() @IsISO8601() closedAt?: string;
  @IsIn(['ok', 'failing', 'unknown']) health: 'ok' | 'failing' | 'unknown';
  @Optional() @IsISO8601() healthCheckedAt?: string;
  /** The API key the company was connected with; absent where it is not known. */
  @Optional() @One(() => ConnectingKey) connectedWith?: ConnectingKey;
  /** What SmartRecruiters may do here. */
  @Optional() @Ids(20) scopes?: string[];
  /** When SmartRecruiters last got a token from us. */
  @Optional() @IsISO8601() lastCalledAt?: string;
  /** When SmartRecruiters last gave us a token. */
  @Optional() @IsISO8601() lastReachedAt?: string;
  /** Since when it takes no orders, because another account's key tried to connect the company at the same time. */
  @Optional() @IsISO8601() heldSince?: string;
  /** The other account that tried to connect a held company. */
  @Optional() @AccountId() contenderAccountId?: string;
}

export class ListConnectionsRequest {
  @Optional() @AccountId() accountId?: string;
  /** True for those that wait for the vendor's confirmation. */
  @Optional() @IsBoolean() held?: boolean;
  @Optional() @IsInt() @Min(1) @Max(500) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(1000) cursor?: string;
}

export class ListConnectionsWithin extends ListConnectionsRequest {
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
}

export class ConnectionList {
  @ListOf(() => ConnectionReply, 10_000) items: ConnectionReply[];
  /** Absent on the last page. */
  @Optional() @Text(1000) nextCursor?: string;
}

export class NamedCompany {
  @Id() companyId: string;
}

export const listConnections = defineRequest({
  owner: 'consent',
  name: 'list-connections',
  summary: 'List the connections between companies and accounts, the newest first, page by page.',
  request: ListConnectionsWithin,
  reply: ConnectionList,
  problems: ['invalid-input'],
});

export const showConnection = defineRequest({
  owner: 'consent',
  name: 'show-connection',
  summary: 'The connection of one company.',
  request: NamedCompany,
  reply: ConnectionReply,
  ofCompany: true,
  problems: ['company-not-connected'],
});

export const checkConnection = defineRequest({
  owner: 'consent',
  name: 'check-connection',
  summary: 'Check a connection now: ask SmartRecruiters for a new token.',
  request: NamedCompany,
  reply: ConnectionReply,
  ofCompany: true,
  problems: ['company-not-connected', 'smartrecruiters-unavailable'],
});

/** What changed about a connection; `revision` grows with every change, so a late event changes nothing. */
export class ConnectionChange {
  @IsUUID() connectionId: string;
  @AccountId() accountId: string;
  @IsInt() revision: number;
  @Optional() @IsISO8601() drainingSince?: string;
  /** The API key it was last connected with; events from before owners were told have none. */
  @Optional() @IsUUID() keyId?: string;
  /** Since when it waits for the vendor's confirmation, because somebody else tried to connect the company, too. */
  @Optional() @IsISO8601() heldSince?: string;
  /** True where an earlier integration had connected it, so that it is no news to anybody. */
  @Optional() @IsBoolean() movedIn?: boolean;
}

export const connectionActivated = defineEvent({
  owner: 'consent',
  name: 'connection-activated',
  summary: 'A company is connected: it may order, and its results can be handed over.',
  data: ConnectionChange,
  consumers: ['notification', 'ordering', 'results'],
});

export const connectionDraining = defineEvent({
  owner: 'consent',
  name: 'connection-draining',
  summary: 'A company disconnected: nothing new is accepted, what is open is finished.',
  data: ConnectionChange,
  consumers: ['ordering'],
});

export const connectionClosed = defineEvent({
  owner: 'consent',
  name: 'connection-closed',
  summary: 'The credentials of a disconnected company are destroyed.',
  data: ConnectionChange,
  consumers: ['ordering'],
});
