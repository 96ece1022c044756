import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

const version = 'v1';
const ivBytes = 12;
const tagBytes = 16;

/** Seals secrets we must replay, so that only a holder of the key can read them, and only for the purpose they were sealed for. */
export class Vault {
  private readonly keys: readonly [Key, ...Key[]];

  /** Takes one 32-byte key in base64, or a comma list of `id:base64`; the first one seals, every one opens. */
  constructor(encryptionKey: string) {
    const [first, ...rest] = encryptionKey.split(',').map((item) => parseKey(item.trim()));
    if (!first) throw new Error('ENCRYPTION_KEY must hold a key');
    this.keys = [first, ...rest];
  }

  /** Encrypts a text for the purpose named by `aad`, such as the table, column and row it is kept in. */
  seal(plain: string, aad: string): string {
    const [key] = this.keys;
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(Buffer.from(aad));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [version, key.id, iv.toString('base64url'), text.toString('base64url')].join('.');
  }

  /** Decrypts what was sealed for the same purpose, or throws. */
  open(sealed: string, aad: string): string {
    const [format, keyId, iv, text] = sealed.split('.');
    if (format !== version || !iv || !text) throw new Error('this is not a sealed secret');
    const key = this.keys.find(({ id, secret }) => id === keyId || fingerprint(secret) === keyId);
    if (!key) throw new Error(`ENCRYPTION_KEY does not hold the key ${keyId}`);
    const bytes = Buffer.from(text, 'base64url');
    // Without the length, tags of four bytes are taken as well.
    const options = { authTagLength: tagBytes };
    const decipher = createDecipheriv('aes-256-gcm', key.secret, Buffer.from(iv, 'base64url'), options)
      .setAAD(Buffer.from(aad))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
  }

  /**
   * Derives a key of its own for a purpose such as hashing API keys.
   *
   * From the last key of the list: a new key is put first, and what was hashed before must still be recognised.
   */
  derive(label: string): Buffer {
    const oldest = this.keys.at(-1) ?? this.keys[0];
    return Buffer.from(hkdfSync('sha256', oldest.secret, Buffer.alloc(0), label, 32));
  }
}

function parseKey(text: string): Key {
  const [encoded, id] = text.split(':').reverse();
  const secret = Buffer.from(encoded ?? '', 'base64');
  if (secret.length !== 32) throw new Error('ENCRYPTION_KEY must be 32 bytes in base64');
  if (id !== undefined && !/^[\w-]{1,32}$/.test(id))
    throw new Error('a key id in ENCRYPTION_KEY is not valid');
  return { id: id ?? fingerprint(secret), secret };
}

function fingerprint(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 8);
}
