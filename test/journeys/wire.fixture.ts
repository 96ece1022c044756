import { request } from 'node:http';
import { connect } from 'node:net';

/** A request as it goes over the wire. */
export interface Sending {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request exactly as given, without what a friendly client puts right. */
export function send(origin: string, { method, path, headers = {}, body }: Sending): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((answered, failed) => {
    const length =
      'transfer-encoding' in headers || body === undefined
        ? {}
        : { 'content-length': Buffer.byteLength(body) };
    const call = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          answered({
            status: response.statusCode ?? 0,
            type: String(response.headers['content-type']),
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    // An early refusal may cut the rest of a large body off; by then the answer is there.
    call.on('error', failed);
    call.end(body);
  });
}

/** Sends bytes that are not quite HTTP; gives all that came back before the connection ended. */
export function sendBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((answered) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => answered(Buffer.concat(parts).toString('latin1')));
  });
}
