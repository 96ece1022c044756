import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A provider of a spec, which can lie: it says of whoever signs in what the spec wants. */
export class LyingProvider {
  /** What the next ID token says besides what it has to. */
  claims: Record<string, unknown> = {};
  /** What the token endpoint was sent, newest last. */
  readonly exchanged: URLSearchParams[] = [];
  /** The nonce with which somebody was sent to sign in. */
  nonce = '';
  private readonly key = generateKeyPair('RS256', { extractable: true });
  private server: Server | undefined;

  get issuer(): string {
    const { port } = (this.server?.address() ?? { port: 0 }) as AddressInfo;
    return `http://localhost:${port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      void this.answer(request).then((body) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      );
    });
    await new Promise<void>((resolve) => this.server?.listen(0, 'localhost', resolve));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<object> {
    if (request.url === '/jwks')
      return { keys: [{ ...(await exportJWK((await this.key).publicKey)), kid: 'one', alg: 'RS256' }] };
    if (request.url === '/token') return this.token(await textOf(request));
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
    };
  }

  private async token(body: string): Promise<object> {
    this.exchanged.push(new URLSearchParams(body));
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: this.issuer, aud: 'console', sub: 'sue', nonce: this.nonce, iat: now, exp: now + 60 };
    const token = new SignJWT({ ...said, ...this.claims }).setProtectedHeader({ alg: 'RS256', kid: 'one' });
    const { privateKey } = await this.key;
    return { token_type: 'Bearer', access_token: randomUUID(), id_token: await token.sign(privateKey) };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
