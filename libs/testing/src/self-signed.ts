import { generateKeyPairSync, sign } from 'node:crypto';

const tags = {
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

/** A key and a certificate for localhost that nobody vouches for, in PEM. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(tags.list, oid(ecdsaWithSha256));
  const name = der(
    tags.list,
    der(tags.set, der(tags.list, oid(commonName), der(tags.text, Buffer.from('localhost')))),
  );
  const validity = der(tags.list, time('250101000000Z'), time('491231235959Z'));
  const names = der(tags.list, der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const extension = der(tags.list, oid(subjectAltName), der(tags.bytes, names));
  const content = der(
    tags.list,
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(tags.list, extension)),
  );
  const signature = der(tags.bits, Buffer.from([0]), sign('sha256', content, privateKey));
  const lines =
    der(tags.list, content, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
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
