import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually, type LogLine } from '@assay/testing';
import { rolldown } from 'rolldown';
import { spawnTied } from '../../tools/servers/child.mjs';

const folder = resolve(`${process.env['TEST_FOLDER']}/stopping-${process.pid}`);
let count = 0;

/** Makes one file of the app and all it imports, as the product's apps are: gives where it is. */
export async function bundledApp(): Promise<string> {
  const input = resolve(import.meta.dirname, 'stopping-app.fixture.ts');
  const file = `${folder}/dist/stopping-app.fixture.js`;
  mkdirSync(folder, { recursive: true });
  // Where an app looks for its version.
  writeFileSync(`${folder}/package.json`, '{ "version": "0.0.0", "type": "module" }');
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: [/^swagger-ui-dist/],
    logLevel: 'silent',
  });
  await bundle.write({ file, format: 'esm', keepNames: true, codeSplitting: false });
  await bundle.close();
  return file;
}

/** How a process ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** An app as a process that is looked at while it starts, works and stops. */
export class WatchedApp {
  readonly lines: LogLine[] = [];
  readonly end: Promise<End>;
  private readonly child: ReturnType<typeof spawnTied>;
  private readonly gate: string;

  constructor(program: string, environment: Readonly<Record<string, string>>) {
    this.gate = `${folder}/gate-${(count += 1)}`;
    this.child = spawnTied(process.execPath, [program, this.gate], {
      env: {
        NODE_ENV: 'test',
        PATH: process.env['PATH'] ?? '',
        NODE_COMPILE_CACHE: `${folder}/compiled`,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.end = new Promise((resolved) =>
      this.child.once('exit', (code, signal) => resolved({ code, signal })),
    );
    if (this.child.stdout)
      createInterface({ input: this.child.stdout }).on('line', (line) =>
        this.lines.push(JSON.parse(line) as LogLine),
      );
  }

  /** The line that begins like this, as soon as it was written. */
  said(beginning: string): Promise<LogLine> {
    return eventually(() => {
      const line = this.lines.find(({ msg }) => msg.startsWith(beginning));
      if (!line) throw new Error(`not said: ${beginning}; but ${JSON.stringify(this.lines)}`);
      return line;
    });
  }

  /** How often a line that begins like this was written so far. */
  times(beginning: string): number {
    return this.lines.filter(({ msg }) => msg.startsWith(beginning)).length;
  }

  /** What the private health server answers. */
  async health(kind: 'live' | 'ready'): Promise<{ status: number; failing: string[] }> {
    const { healthPort } = await this.said('starting');
    const response = await fetch(`http://127.0.0.1:${String(healthPort)}/health/${kind}`);
    const body = (await response.json()) as { failing: string[] };
    return { status: response.status, failing: body.failing };
  }

  async get(path: string): Promise<{ status: number; text: string }> {
    const { port } = await this.said('ready');
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`);
    return { status: response.status, text: await response.text() };
  }

  /** Whether the app goes on listening on the connection of an answer: `keep-alive` or `close`. */
  async connectionAfter(path: string): Promise<string | null> {
    const { port } = await this.said('ready');
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`);
    await response.text();
    return response.headers.get('connection');
  }

  /** Lets everything end that waits in the app. */
  openGate(): void {
    writeFileSync(this.gate, '');
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

/** A port that leads to a server, swallows everything, or hangs up at once. */
export class Line {
  tries = 0;
  mode: 'through' | 'swallow' | 'hang-up' = 'through';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (socket: Socket) => this.connected(socket));
  }

  /** A line to the server of this address. */
  static async to(address: string): Promise<Line> {
    const server = createServer();
    const line = new Line(server, new URL(address));
    await new Promise<void>((resolved) => server.listen(0, '127.0.0.1', resolved));
    return line;
  }

  /** The address by which the server is reached over this line. */
  get address(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href.replace(/\/$/, '');
  }

  /** Breaks every connection and treats those to come like this. */
  become(mode: Line['mode']): void {
    this.mode = mode;
    this.sockets.forEach((socket) => socket.destroy());
  }

  async close(): Promise<void> {
    this.become('hang-up');
    await new Promise((resolved) => this.server.close(resolved));
  }

  private connected(socket: Socket): void {
    this.tries += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    if (this.mode === 'hang-up') socket.destroy();
    if (this.mode !== 'through') return void socket.resume();
    const onwards = connect(Number(this.target.port), this.target.hostname);
    onwards.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onwards.destroy());
    socket.pipe(onwards).pipe(socket);
  }
}
