import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const head =
  '--b\r\nContent-Disposition: form-data; name="f"; filename="r"\r\nContent-Type: application/pdf\r\n\r\n';
const rest = '%PDF-1.7 %%EOF\r\n--b--\r\n';

let gateway: Gateway;
let results: Server;
beforeAll(async () => {
  results = createServer((request, response) => {
    request.resume().once('end', () => response.end('{"bytes":14}'));
  });
  await new Promise<void>((resolve) => results.listen(0, '127.0.0.1', resolve));
  gateway = await startGateway({
    REQUEST_TIMEOUT_MS: '300',
    RESULTS_URL: `http://127.0.0.1:${(results.address() as AddressInfo).port}`,
  });
  await gateway.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await gateway.close();
  results.close();
});

/** A request whose body has begun, and everything that is answered until the connection ends. */
function begun(
  method: string,
  path: string,
  type: string,
  token: string,
  body: string,
  connection = 'close',
): [Socket, Promise<string>] {
  const { port } = gateway.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write(
    `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${type}\r\n` +
      `Content-Length: ${head.length + rest.length}\r\n\r\n${body}`,
  );
  return [socket, textOf(socket)];
}
async function textOf(socket: Socket): Promise<string> {
  let text = '';
  try {
    for await (const chunk of socket) text += String(chunk);
  } catch (error) {
    // What is still on its way to somebody who was cut off is answered with a reset.
    if (!/ECONNRESET|EPIPE/.test(String(error))) throw error;
  }
  return text;
}
const upload = (token: string, connection?: string) =>
  begun(
    'PUT',
    `/v1/orders/${randomUUID()}/report`,
    'multipart/form-data; boundary=b',
    token,
    head,
    connection,
  );

it('a body that does not come in time ends the request, but for a report there is more time', async () => {
  const [report, answered] = upload(vendorToken);
  for (const [path, type] of [
    ['/v1/submissions/replay', 'application/json'],
    ['/sr/packages/orders', 'application/json'],
    ['/sr/oauth/token', 'application/x-www-form-urlencoded'],
  ] as const) {
    const [, text] = begun('POST', path, type, vendorToken, '{');
    expect(await text).toMatch(/^HTTP\/1\.1 (408|401)/);
  }
  report.write(rest);
  expect(await answered).toMatch(/^HTTP\/1\.1 200/);
});

it('a report that was refused is not waited for', async () => {
  const [, answered] = upload('a-token-that-is-not-the-vendors', 'keep-alive');
  expect(await answered).toMatch(/^HTTP\/1\.1 401/);
});

it.each([
  ['never says anything', ''],
  ['never ends its first line', 'GET /v1/orders'],
  ['always has one more header', 'GET /v1/orders HTTP/1.1\r\nHost: x\r\n'],
])('who %s is cut off', async (_what, beginning) => {
  const { port } = gateway.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  if (beginning !== '') socket.write(beginning);
  // A drop now and then, as slow loris has it: it buys no time.
  const drip = setInterval(() => beginning.endsWith('\n') && socket.write('X-Slow: 1\r\n'), 50);
  try {
    expect(await textOf(socket)).toMatch(/^(HTTP\/1\.1 408|$)/);
  } finally {
    clearInterval(drip);
  }
});
