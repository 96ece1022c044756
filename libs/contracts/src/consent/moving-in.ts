import { IsBoolean, IsIn, Matches } from 'class-validator';
import { defineRequest } from '../contract.js';
import { AccountId, Id, One, Optional, Text } from '../shapes.js';

const Digest = (): PropertyDecorator => Matches(/^[0-9a-f]{64}$/);
const Secret = (): PropertyDecorator => Matches(/^[!-~]{16,256}$/);

/** An API key that an earlier integration gave out: itself, or its SHA-256 where that is all that was kept. */
export class EarlierApiKey {
  /** The key as its admin has it. */
  @Optional() @Matches(/^[!-~]{16,128}$/) apiKey?: string;
  /** The SHA-256 of the key, in hexadecimal digits. */
  @Optional() @Digest() apiKeySha256?: string;
  /** What the vendor calls the key. */
  @Optional() @Text(100) label?: string;
}

/** What an earlier integration gave SmartRecruiters, and SmartRecruiters still shows when it wants a token. */
export class EarlierIssuedCredential {
  /** The id that SmartRecruiters was given. */
  @Text(256) clientId: string;
  /** The secret that SmartRecruiters was given. */
  @Optional() @Secret() clientSecret?: string;
  /** The SHA-256 of that secret, in hexadecimal digits. */
  @Optional() @Digest() clientSecretSha256?: string;
}

/** What SmartRecruiters gave an earlier integration for one company. */
export class EarlierGrantedCredential {
  /** The id that SmartRecruiters gave. */
  @Text(256) clientId: string;
  /** The secret that SmartRecruiters gave. */
  @Text(1000) clientSecret: string;
}

/** How a company is connected by an earlier integration. */
export class EarlierConnection {
  /** What SmartRecruiters was given. */
  @One(() => EarlierIssuedCredential) issued: EarlierIssuedCredential;
  /** What SmartRecruiters gave. */
  @One(() => EarlierGrantedCredential) granted: EarlierGrantedCredential;
  /** The API key it was connected with; one that nobody knows is made where none is named. */
  @Optional() @One(() => EarlierApiKey) key?: EarlierApiKey;
}

export const importOutcomes = ['created', 'changed', 'unchanged', 'would-create', 'would-change'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What came of something that moves in, or would come of it. */
export class ImportReply {
  /** What came of it. */
  @IsIn(importOutcomes) outcome: ImportOutcome;
  /** True where that needs an account which is not there yet. */
  @Optional() @IsBoolean() awaitsAccount?: boolean;
}

export class ImportApiKeyRequest {
  @AccountId() accountId: string;
  /** The only company that the key connects. */
  @Optional() @Id() companyId?: string;
  @One(() => EarlierApiKey) key: EarlierApiKey;
  /** Whether it is done; otherwise it is only told what would be. */
  @IsBoolean() apply: boolean;
}

export const importApiKey = defineRequest({
  owner: 'consent',
  name: 'import-api-key',
  summary: 'An API key of an earlier integration goes on opening the consent page; only its hash is kept.',
  request: ImportApiKeyRequest,
  reply: ImportReply,
  problems: ['invalid-input', 'account-not-found', 'api-key-in-use', 'api-key-taken'],
});

export class ImportConnectionRequest {
  @AccountId() accountId: string;
  @Id() companyId: string;
  @One(() => EarlierConnection) connection: EarlierConnection;
  /** Whether it is done; otherwise it is only told what would be. */
  @IsBoolean() apply: boolean;
}

export const importConnection = defineRequest({
  owner: 'consent',
  name: 'import-connection',
  summary: 'A company that an earlier integration connected is connected here, by the credentials it has.',
  request: ImportConnectionRequest,
  reply: ImportReply,
  problems: [
    'invalid-input',
    'account-not-found',
    'api-key-in-use',
    'api-key-of-another-company',
    'api-key-taken',
    'client-id-taken',
    'company-connected-elsewhere',
    'company-reserved',
    'connection-ended',
    'connection-held',
    'connection-renewed',
    'granted-credential-refused',
    'smartrecruiters-unavailable',
  ],
});
