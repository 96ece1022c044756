import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What else a key of the list is for, besides all: it only opens what others sealed, or only hashes. */
type Mark = 'opens' | 'hashes';

interface Key {
  readonly id: string;
  readonly secret: Buffer;
  /** The same for a cipher, which takes several times as long to begin with bytes. */
  readonly object: KeyObject;
  readonly mark: Mark | undefined;
}

const version = 'v1';
const ivBytes = 12;
const tagBytes = 16;
const form = /^(?:([\w-]{1,32}):)?([\w+/-]{43}=?)(?::(opens|hashes))?$/;

/** Seals secrets we must replay, so that only a holder of the key can read them, and only for the purpose they were sealed for. */
export class Vault {
  private readonly keys: readonly Key[];
  private readonly present: Key;
  private readonly hashing: Buffer;

  /**
   * Takes one 32-byte key in base64, or a comma list of `id:base64`; the first one seals, every one opens. A key marked
   * `:opens` does nothing else, so that all replicas can read what one of them will write soon; one marked `:hashes`
   * opens nothing any more. What hashes is the key that the app keeps, and as long as it keeps none, the last of the list.
   */
  constructor(encryptionKey: string, keptHashKey?: string) {
    this.keys = encryptionKey.split(',').map((item) => parseKey(item.trim()));
    const present = this.keys.find(({ mark }) => mark === undefined);
    const pinned = this.keys.findLast(({ mark }) => mark !== 'opens');
    if (!present || !pinned) throw new Error('ENCRYPTION_KEY must hold a key that seals');
    this.present = present;
    this.hashing = keptHashKey === undefined ? pinned.secret : this.openHashKey(keptHashKey);
  }

  /** Encrypts a text for the purpose named by `aad`, such as the table, column and row it is kept in. */
  seal(plain: string, aad: string): string {
    const key = this.present;
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key.object, iv).setAAD(Buffer.from(aad));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [this.seam, iv.toString('base64url'), text.toString('base64url')].join('.');
  }

  /** Decrypts what was sealed for the same purpose, or throws. */
  open(sealed: string, aad: string): string {
    const [format, keyId, iv, text] = sealed.split('.');
    if (format !== version || !iv || !text) throw new Error('this is not a sealed secret');
    const key = this.keys.find(
      ({ id, secret, mark }) => mark !== 'hashes' && (id === keyId || fingerprint(secret) === keyId),
    );
    if (!key) throw new Error(`ENCRYPTION_KEY does not hold the key ${keyId}`);
    const bytes = Buffer.from(text, 'base64url');
    // Without the length, tags of four bytes are taken as well.
    const options = { authTagLength: tagBytes };
    const decipher = createDecipheriv('aes-256-gcm', key.object, Buffer.from(iv, 'base64url'), options)
      .setAAD(Buffer.from(aad))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
  }

  /** How everything begins that is sealed with the present key. */
  get seam(): string {
    return `${version}.${this.present.id}`;
  }

  /** Whether something may still be sealed with another key than the present one. */
  get opensOthers(): boolean {
    return this.keys.some((key) => key !== this.present && key.mark !== 'hashes');
  }

  /** Derives a key of its own for a purpose such as hashing API keys: the same one, whichever key seals. */
  derive(label: string): Buffer {
    return derived(this.hashing, label);
  }

  /**
   * Derives a key of its own from each key of the list, for what has to end with the encryption key: the first one makes,
   * all of them are taken.
   */
  deriveEach(label: string): readonly [Buffer, ...Buffer[]] {
    const others = this.keys.filter((key) => key !== this.present);
    return [derived(this.present.secret, label), ...others.map(({ secret }) => derived(secret, label))];
  }

  /** The key that hashes, sealed with the present one, to be kept when the encryption key is changed. */
  sealHashKey(): string {
    return this.seal(this.hashing.toString('base64'), hashKeyPurpose);
  }

  private openHashKey(kept: string): Buffer {
    return Buffer.from(this.open(kept, hashKeyPurpose), 'base64');
  }
}

/** What the key that hashes is sealed for. */
export const hashKeyPurpose = 'hash_keys.sealed_key';

/** The name of the key that something is sealed with, as it stands in the list. */
export function sealedBy(sealed: string): string {
  return sealed.split('.')[1] ?? '';
}

function derived(secret: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), label, 32));
}

/** What a list of keys has to look like. */
export const vaultKeysExpected = 'must be 32 bytes in base64, or a list id:base64,id:base64';

/** Whether the text is a list of keys of which one seals. */
export function areVaultKeys(text: string): boolean {
  try {
    return new Vault(text).seam !== '';
  } catch {
    return false;
  }
}

function parseKey(text: string): Key {
  const [, id, encoded = '', mark] = form.exec(text) ?? [];
  const secret = Buffer.from(encoded, 'base64');
  if (secret.length !== 32) throw new Error('ENCRYPTION_KEY must be 32 bytes in base64');
  const object = createSecretKey(secret);
  return { id: id ?? fingerprint(secret), secret, object, mark: mark as Mark | undefined };
}

function fingerprint(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 8);
}
