const shortest = 16;
/** Others choose these: SmartRecruiters, or whoever runs the database and the mail server. */
const shortestOfOthers = 8;
const fewestCharacters = 5;

// Words of examples and of those who mean to come back to it; a secret made of nothing else is no secret.
const words =
  'example|change|changeme|me|secret|password|passwd|pass|token|key|test|demo|default|admin|root|postgres|assay|nats' +
  '|your|my|this|the|vendor|api|reports?|insecure|unsafe|dev|local|placeholder|todo|please|set|by|an|overlay|qwerty|letmein';
const onlyWords = new RegExp(`^(?:${words})+$`);
const encodedKey = /^(?:[\w-]{1,32}:)?([\w+/-]{43}=?)(?::\w+)?$/;
const address = /^[a-z]+:\/\//;

/** What makes a secret weak, by its name, over all that one app, or one installation, has; never the secrets themselves. */
export function weakSecrets(secrets: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const [name, secret] of Object.entries(secrets)) {
    const weakness = weaknessOf(name, secret) ?? sharedWith(seen, name, secret);
    if (weakness !== undefined) found.set(name, weakness);
  }
  return found;
}

/**
 * What makes a secret one that anybody could guess or has read in our own examples, or nothing; never the secret itself.
 *
 * Of an address its password counts, and an address without one is no secret.
 */
export function weaknessOf(name: string, secret: string): string | undefined {
  if (secret.startsWith('-----BEGIN')) return undefined;
  const keys = secret.split(',').map((item) => encodedKey.exec(item.trim())?.[1]);
  if (keys.every((key) => key !== undefined)) return keys.map(weakKey).find(Boolean);
  if (address.test(secret)) return weakPassword(secret);
  return weakText(secret, name.startsWith('SMARTRECRUITERS_') ? shortestOfOthers : shortest);
}

// The two slots of one secret may hold the same for a while.
function sharedWith(seen: Map<string, string>, name: string, secret: string): string | undefined {
  for (const core of coresOf(secret)) {
    const other = seen.get(core);
    seen.set(core, other ?? name);
    if (other !== undefined && slotOf(other) !== slotOf(name)) return `is the same as ${other}`;
  }
  return undefined;
}

function slotOf(name: string): string {
  return name.replace(/_NEXT$/, '');
}

/** What of a secret has to be nobody else's: the keys of a list without their names, the password of an address. */
function coresOf(secret: string): string[] {
  const keys = secret.split(',').map((item) => encodedKey.exec(item.trim())?.[1]);
  if (keys.every((key) => key !== undefined)) return [...new Set(keys.map((key) => key.replace(/=$/, '')))];
  if (!address.test(secret)) return secret === '' ? [] : [secret];
  const password = passwordIn(secret);
  return password === undefined ? [] : [decoded(password)];
}

// A list of addresses, such as those of NATS, is none that a browser would take.
function passwordIn(text: string): string | undefined {
  return /^[a-z]+:\/\/[^/@]*?:([^/@]+)@/.exec(text)?.[1];
}

function weakPassword(text: string): string | undefined {
  const password = passwordIn(text);
  if (password === undefined) return undefined;
  const weakness = weakText(decoded(password), shortestOfOthers);
  return weakness && `has a password that ${weakness}`;
}

function weakKey(encoded: string): string | undefined {
  const bytes = Buffer.from(encoded, 'base64');
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return new Set(bytes).size < 2 * fewestCharacters || isText ? 'is not made of random bytes' : undefined;
}

function weakText(text: string, minimum: number): string | undefined {
  if (text.length < minimum) return `is shorter than ${minimum} characters`;
  const bare = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (new Set(text).size < fewestCharacters || /^(.{1,16}?)\1+$/.test(bare)) return 'repeats itself';
  return onlyWords.test(bare.replace(/\d/g, '')) ? 'is one of an example' : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
