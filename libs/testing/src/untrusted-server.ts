import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.js';

/** A server that answers everything, over https, with a certificate that nobody vouches for. */
export interface UntrustedServer {
  readonly url: string;
  /** Everything that was said to it all the same. */
  readonly heard: string[];
  close(): Promise<void>;
}

/** Starts it on this machine. */
export async function untrustedServer(): Promise<UntrustedServer> {
  const heard: string[] = [];
  const server = createServer(selfSigned(), (request, response) => {
    heard.push(String(request.url));
    request.resume();
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
