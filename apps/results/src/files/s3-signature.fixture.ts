import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may use the store of a spec. */
export interface S3Account {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** A request as it arrived, whole. */
export interface S3Request {
  readonly method: string;
  readonly url: URL;
  /** As it was written, for it is what was signed. */
  readonly rawPath: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const minutes15 = 15 * 60_000;

/** What a signature says of itself. */
interface Signature {
  readonly day: string;
  readonly region: string;
  readonly signed: readonly string[];
  readonly value: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * What is wrong with the signature of a request, as a code of S3; nothing where it is right.
 *
 * Written from "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)" of the S3 API reference.
 */
export function signatureFault(request: S3Request, accounts: readonly S3Account[]): string | undefined {
  const [, key = '', day = '', region = '', signed = '', value = ''] =
    form.exec(request.headers.authorization ?? '') ?? [];
  const signature = { day, region, signed: signed.split(';'), value };
  if (key === '') return 'AccessDenied';
  const account = accounts.find(({ accessKeyId }) => accessKeyId === key);
  return account ? faultOf(request, signature, account) : 'InvalidAccessKeyId';
}

function faultOf(request: S3Request, signature: Signature, account: S3Account): string | undefined {
  const { region, value } = signature;
  const faults: readonly (readonly [fault: string, isSo: boolean])[] = [
    ['AuthorizationHeaderMalformed', region !== account.region],
    ['RequestTimeTooSkewed', !isOfNow(request, signature)],
    ['XAmzContentSHA256Mismatch', request.headers['x-amz-content-sha256'] !== hex(request.body)],
    ['AccessDenied', !isSignedWhole(request, signature)],
    ['SignatureDoesNotMatch', value !== made(request, signature, account)],
  ];
  return faults.find(([, isSo]) => isSo)?.[0];
}

function isOfNow({ headers }: S3Request, { day }: Signature): boolean {
  const moment = String(headers['x-amz-date']);
  return moment.startsWith(day) && Math.abs(Date.now() - dateOf(moment)) < minutes15;
}

function isSignedWhole({ headers }: S3Request, { signed }: Signature): boolean {
  const mustBe = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  return mustBe.every((name) => signed.includes(name));
}

function made(request: S3Request, { day, region, signed }: Signature, account: S3Account): string {
  const scope = `${day}/${region}/s3/aws4_request`;
  const moment = String(request.headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, hex(canonical(request, signed))].join('\n');
  const ofDay = hmac(`AWS4${account.secretAccessKey}`, day);
  const signingKey = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, ofDay);
  return hmac(signingKey, toSign).toString('hex');
}

function canonical({ method, url, rawPath, headers }: S3Request, names: readonly string[]): string {
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const lines = names.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}\n`);
  return [method, rawPath, query, lines.join(''), names.join(';'), headers['x-amz-content-sha256']].join(
    '\n',
  );
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function dateOf(moment: string): number {
  return Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function hex(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
