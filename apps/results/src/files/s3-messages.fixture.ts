import type { IncomingMessage } from 'node:http';
import { S3Refusal } from './s3-objects.fixture.js';
import type { S3Request } from './s3-signature.fixture.js';

/** What an answer consists of. */
export interface S3Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A request once all of it has come. */
export async function requestOf(message: IncomingMessage): Promise<S3Request> {
  const body = Buffer.concat(await message.toArray());
  const url = new URL(message.url ?? '', 'http://store');
  const rawPath = (message.url ?? '').split('?')[0] ?? '';
  return { method: message.method ?? '', url, rawPath, headers: message.headers, body };
}

const operations: readonly (readonly [operation: string, method: string, wants: RegExp])[] = [
  ['HeadBucket', 'HEAD', /^bucket/],
  ['HeadObject', 'HEAD', /^object/],
  ['UploadPart', 'PUT', /^object.* uploadId/],
  ['CopyObject', 'PUT', /^object copied/],
  ['PutObject', 'PUT', /^object/],
  ['CreateMultipartUpload', 'POST', /^object.* uploads/],
  ['CompleteMultipartUpload', 'POST', /^object.* uploadId/],
  ['AbortMultipartUpload', 'DELETE', /^object.* uploadId/],
  ['DeleteObject', 'DELETE', /^object/],
  ['ListMultipartUploads', 'GET', /^bucket.* uploads/],
  ['ListObjectsV2', 'GET', /^bucket.* list-type/],
  ['GetObject', 'GET', /^object/],
];

/** What a request asks for, by the names of the S3 API reference. */
export function operationOf({ method, url, headers }: S3Request): string {
  const what = /^\/[^/]+\/./.test(url.pathname) ? 'object' : 'bucket';
  const copied = headers['x-amz-copy-source'] === undefined ? [] : ['copied'];
  const wanted = [what, ...copied, ...url.searchParams.keys()].join(' ');
  return operations.find(([, by, wants]) => by === method && wants.test(wanted))?.[0] ?? 'unknown';
}

/** The SHA-256 of what came: whoever sends bytes says what they are. */
export function checksumOf({ headers }: S3Request): string {
  const checksum = headers['x-amz-checksum-sha256'];
  if (typeof checksum !== 'string') throw new S3Refusal(400, 'InvalidRequest');
  return checksum;
}

/** The parts that the end of an upload names. */
export function partsIn(text: string): { number: number; etag: string; sha256: string }[] {
  const field = (part: string, name: string): string =>
    (new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1] ?? '').replaceAll('&quot;', '"');
  return [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(field(part, 'PartNumber')),
    etag: field(part, 'ETag'),
    sha256: field(part, 'ChecksumSHA256'),
  }));
}

/** An answer in XML. */
export function xml(name: string, content: string): S3Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${name}>`;
  return { headers: { 'content-type': 'application/xml' }, body };
}

/** A moment as S3 writes it. */
export function dated(moment: number): string {
  return new Date(moment).toISOString();
}
