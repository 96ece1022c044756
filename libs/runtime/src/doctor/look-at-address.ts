import { get as getHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';

/** What somebody answers at an address. */
export interface AddressLook {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const patienceMs = 5000;
const largestBytes = 65_536;

/** Asks an address once by GET, without following it elsewhere; throws where nobody answers in time, with a code. */
export function lookAtAddress(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<AddressLook> {
  return new Promise((resolve, reject) => {
    const get = address.startsWith('https:') ? getHttps : getHttp;
    const options = {
      // Kept for nobody: each look is a connection of its own.
      agent: false as const,
      headers: { accept: 'application/json', 'user-agent': 'assay', ...headers },
      signal: AbortSignal.timeout(patienceMs),
    };
    get(address, options, (answer) => {
      read(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        reject,
      );
    }).on('error', reject);
  });
}

async function read(answer: IncomingMessage): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const part of answer) {
    text += String(part);
    if (text.length > largestBytes) break;
  }
  return text;
}
