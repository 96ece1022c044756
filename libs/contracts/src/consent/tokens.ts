import { IsInt } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { ListOf, Text } from '../shapes.js';

export class IssueTokenRequest {
  @Text(256) clientId: string;
  @Text(256) clientSecret: string;
}

export class IssuedToken {
  @Text(4000) accessToken: string;
  /** Seconds of validity from now. */
  @IsInt() expiresIn: number;
}

export const issueToken = defineRequest({
  owner: 'consent',
  name: 'issue-token',
  summary: 'An access token (JWT, ES256, 30 minutes) for the company whose credential this is.',
  request: IssueTokenRequest,
  reply: IssuedToken,
  problems: ['credential-refused'],
});

/** A public key that verifies access tokens. */
export class SigningKey {
  @Text(128) kid: string;
  /** The public half as a JWK, in JSON. */
  @Text(2000) publicJwk: string;
}

export class SigningKeyList {
  @ListOf(() => SigningKey) keys: SigningKey[];
}

export const listSigningKeys = defineRequest({
  owner: 'consent',
  name: 'list-signing-keys',
  summary: 'The public keys that access tokens may be signed with now.',
  request: Nothing,
  reply: SigningKeyList,
});
