import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x17,
  list: 0x30,
  set: 0x31,
};
const ecdsaWithSha256 = '2a8648ce3d040302';
const commonName = '550403';
const subjectAltName = '551d11';
const basicConstraints = '551d13';

/** A key and a certificate, in PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/** A key and a certificate for localhost that nobody vouches for. */
export function selfSigned(): Certified {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return certified(own, { subject: 'localhost', issuer: 'localhost', key: own.privateKey });
}

/** An authority of one's own, and what it says of servers: the name they are known by, beside this machine's address. */
export function privateAuthority(): { readonly cert: string; of(name: string): Certified } {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const by = { issuer: 'an authority of our own', key: own.privateKey };
  const { cert } = certified(own, { ...by, subject: by.issuer, isAuthority: true });
  const of = (subject: string): Certified =>
    certified(generateKeyPairSync('ec', { namedCurve: 'P-256' }), { ...by, subject });
  return { cert, of };
}

interface Vouched {
  readonly subject: string;
  readonly issuer: string;
  /** Of the issuer. */
  readonly key: KeyObject;
  readonly isAuthority?: boolean;
}

function certified(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  { subject, issuer, key, isAuthority = false }: Vouched,
): Certified {
  const algorithm = der(tags.list, oid(ecdsaWithSha256));
  const validity = der(tags.list, time('250101000000Z'), time('491231235959Z'));
  const names = der(tags.list, der(0x82, Buffer.from(subject)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const authority = der(tags.list, der(tags.boolean, Buffer.from([255])));
  const extension = isAuthority
    ? der(tags.list, oid(basicConstraints), der(tags.boolean, Buffer.from([255])), der(tags.bytes, authority))
    : der(tags.list, oid(subjectAltName), der(tags.bytes, names));
  const content = der(
    tags.list,
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    validity,
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(tags.list, extension)),
  );
  const signature = der(tags.bits, Buffer.from([0]), sign('sha256', content, key));
  const lines =
    der(tags.list, content, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function nameOf(text: string): Buffer {
  return der(tags.list, der(tags.set, der(tags.list, oid(commonName), der(tags.text, Buffer.from(text)))));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const long =
    content.length > 255 ? [0x82, content.length >> 8, content.length & 255] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...(content.length < 128 ? [content.length] : long)]), content]);
}

function oid(hex: string): Buffer {
  return der(tags.oid, Buffer.from(hex, 'hex'));
}

function time(text: string): Buffer {
  return der(tags.time, Buffer.from(text));
}
