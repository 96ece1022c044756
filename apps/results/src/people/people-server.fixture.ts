import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A person as this SmartRecruiters keeps one. */
export interface FakeCandidate {
  readonly id: string;
  firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Only who has an application is found. */
  readonly applied: boolean;
  tags: string[];
  notes: string[];
}

/** One call as the server saw it. */
export interface PeopleCall {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Another answer than usual; `after` lets the call have its effect first. */
export interface OtherAnswer {
  readonly status?: number;
  readonly body?: object;
  readonly reset?: boolean;
  readonly after?: boolean;
  readonly delayMs?: number;
}

type Reply = readonly [number, object];

/** The people of SmartRecruiters with their documented oddities, for one company. */
export class PeopleServer {
  readonly calls: PeopleCall[] = [];
  readonly candidates: FakeCandidate[] = [];
  /** The most searches that were under way at once. */
  searchesAtOnce = 0;
  script: (call: PeopleCall) => OtherAnswer | undefined = () => undefined;
  /** What others do while a call is on its way. */
  meanwhile: (call: PeopleCall) => void = () => undefined;
  private searching = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.serve(request, response));
  }

  static async start(): Promise<PeopleServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PeopleServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  add(person: Partial<FakeCandidate> = {}): FakeCandidate {
    const one = {
      id: randomUUID(),
      firstName: 'Ada',
      lastName: 'Byron',
      email: 'ada@example.org',
      applied: true,
      tags: [],
      notes: [],
      ...person,
    };
    this.candidates.push(one);
    return one;
  }

  /** The calls so far, as `POST /candidates`, ids left out. */
  said(): string[] {
    return this.calls.map(
      ({ method, path }) => `${method} ${path.replace(/\?.*$/, '').replace(/[0-9a-f-]{36}/, ':id')}`,
    );
  }

  reset(): void {
    this.calls.length = 0;
    this.candidates.length = 0;
    this.searchesAtOnce = 0;
    this.script = () => undefined;
    this.meanwhile = () => undefined;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = { method: request.method ?? '', path: request.url ?? '', body: await bodyOf(request) };
    this.calls.push(call);
    const other = this.script(call) ?? {};
    const [status, body] = await this.searchedAlone(call, async () => {
      if (other.delayMs) await sleep(other.delayMs);
      this.meanwhile(call);
      const spoiled = other.status !== undefined || other.reset === true;
      return spoiled && !other.after ? ([500, {}] as const) : this.answer(call);
    });
    if (other.reset) return void request.socket.destroy();
    const said =
      other.body ?? (other.status !== undefined && other.status >= 400 ? refusal('REFUSED') : body);
    response.writeHead(other.status ?? status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(said));
  }

  private async searchedAlone(call: PeopleCall, work: () => Promise<Reply>): Promise<Reply> {
    if (!call.path.startsWith('/candidates?')) return work();
    this.searching += 1;
    this.searchesAtOnce = Math.max(this.searchesAtOnce, this.searching);
    const reply = await work();
    this.searching -= 1;
    return reply;
  }

  private answer({ method, path, body }: PeopleCall): Reply {
    const [, id, part] = /^\/candidates\/([^/?]+)(\/tags)?/.exec(path) ?? [];
    if (path.startsWith('/candidates?')) return this.search(path);
    if (path === '/messages/shares') return this.note(String(body['content']));
    if (id === undefined) return this.create(body, path.startsWith('/jobs/'));
    const person = this.candidates.find((one) => one.id === id);
    if (!person) return [404, refusal('CANDIDATE_NOT_FOUND')];
    if (part) return this.tags(method, person, body);
    person.firstName = String(body['firstName']);
    return [200, person];
  }

  private search(path: string): Reply {
    const query = new URL(path, this.url).searchParams;
    const q = (query.get('q') ?? '').toLowerCase();
    const found = this.candidates.filter(({ applied, email }) => applied && email.toLowerCase().includes(q));
    return [200, { limit: 100, offset: 0, totalFound: found.length, content: found }];
  }

  private create(body: Record<string, unknown>, applied: boolean): Reply {
    const [email, lastName] = [String(body['email']), String(body['lastName'])];
    if (this.candidates.some((one) => one.email === email && one.lastName === lastName))
      return [409, refusal('CANDIDATE_DATA_CONFLICT')];
    return [201, this.add({ firstName: String(body['firstName']), lastName, email, applied })];
  }

  private tags(method: string, person: FakeCandidate, body: Record<string, unknown>): Reply {
    if (method === 'GET') return [200, { tags: person.tags }];
    const sent = body['tags'] as string[];
    const next = [...new Set(method === 'POST' ? [...person.tags, ...sent] : sent)];
    if (next.length > 100) return [400, refusal('TOO_MANY_TAGS')];
    person.tags = next;
    return [201, { tags: next }];
  }

  private note(content: string): Reply {
    const id = /#\[CANDIDATE:([^\]]+)\]/.exec(content)?.[1];
    const person = this.candidates.find((one) => one.id === id);
    if (!person) return [400, refusal('NO_ACCESS_TO_CANDIDATE')];
    person.notes.push(content.replace(/^#\[[^\]]*\] /, ''));
    return [201, { id: randomUUID(), shareRequired: false }];
  }
}

function refusal(code: string): object {
  return { errors: [{ code, message: `${code}.` }] };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
}
