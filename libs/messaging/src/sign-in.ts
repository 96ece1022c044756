import { type ConnectionOptions, nkeyAuthenticator } from '@nats-io/transport-node';

/** Who signs in at NATS, and by what. */
export interface NatsLogin {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Of a key, which goes before the password. */
  readonly seed?: string | undefined;
}

/** How one signs in: with a key, which never leaves us, else with a password; where neither is set, as nobody. */
export function signIn({ user, password, seed }: NatsLogin): ConnectionOptions {
  if (seed !== undefined) return { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) };
  return user === undefined ? {} : { user, pass: password ?? '' };
}
