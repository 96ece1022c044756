import { IsBoolean, IsInt, IsUUID } from 'class-validator';
import { ConnectionReply, NamedCompany } from './connections.js';
import { defineEvent, defineRequest } from '../contract.js';
import { AccountId } from '../shapes.js';

export class ConfirmConnectionRequest extends NamedCompany {
  /** The account that the company belongs to: the one that is connected, or the one that tried to be. */
  @AccountId() accountId: string;
}

/** What the vendor says about a company that two accounts tried to connect. */
export class ConfirmConnectionBody {
  /** The account that the company belongs to: the one that is connected, or the one that tried to be. */
  @AccountId() accountId: string;
}

export const confirmConnection = defineRequest({
  owner: 'consent',
  name: 'confirm-connection',
  summary: 'Say whose a company is that two accounts tried to connect; nothing has to be connected anew.',
  request: ConfirmConnectionRequest,
  reply: ConnectionReply,
  problems: [
    'invalid-input',
    'company-not-connected',
    'connection-not-held',
    'api-key-refused',
    'api-key-in-use',
  ],
});

export const refuseConnection = defineRequest({
  owner: 'consent',
  name: 'refuse-connection',
  summary: 'Say that a company belongs to neither of the accounts that tried to connect it.',
  request: NamedCompany,
  reply: ConnectionReply,
  ofCompany: true,
  problems: ['company-not-connected', 'connection-not-held'],
});

/** Who is told that two accounts tried to connect one company. */
export class ContestedConnection {
  @IsUUID() connectionId: string;
  /** The account whose owner is told, and the key that it used. */
  @AccountId() accountId: string;
  @IsUUID() keyId: string;
  /** Grows with every change of the connection; each account that is told has its own. */
  @IsInt() revision: number;
  /** Whether the connection waits for the vendor's confirmation. */
  @IsBoolean() held: boolean;
}

export const connectionContested = defineEvent({
  owner: 'consent',
  name: 'connection-contested',
  summary: 'Two accounts tried to connect one company within a short time; said once for each of them.',
  data: ContestedConnection,
  consumers: ['notification'],
});
