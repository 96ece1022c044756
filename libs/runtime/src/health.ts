import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { listeningPort } from './listening-port.js';

/** Rejects when what it looks at does not work. */
export type HealthCheck = () => Promise<void>;

/** The names of the checks that fail. */
export interface HealthReport {
  readonly failing: string[];
  readonly degraded: string[];
}

const checkLimitMs = 1000;

/** Knows whether this process can do its work: every registered check passes and it is not shutting down. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheck>();
  private readonly tolerated = new Set<string>();
  private closing = false;

  /** Adds a check that throws, or takes longer than a second, when the named thing cannot be used. */
  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** Keeps the process ready while the named check fails; it is reported as degraded. */
  tolerate(name: string): void {
    this.tolerated.add(name);
  }

  /** Makes the process not ready for good. */
  shutDown(): void {
    this.closing = true;
  }

  /** Returns the names of what keeps this process from working. */
  async failing(): Promise<string[]> {
    return (await this.report()).failing;
  }

  /** Returns what keeps this process from working, and what it can work without. */
  async report(): Promise<HealthReport> {
    const names = await Promise.all(
      [...this.checks].map(async ([name, check]) => ((await passes(check)) ? [] : [name])),
    );
    const down = names.flat().sort();
    return {
      failing: [
        ...down.filter((name) => !this.tolerated.has(name)),
        ...(this.closing ? ['shutting-down'] : []),
      ].sort(),
      degraded: down.filter((name) => this.tolerated.has(name)),
    };
  }
}

async function passes(check: HealthCheck): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), checkLimitMs);
  const outcome = (async () => {
    try {
      await check();
      return true;
    } catch {
      return false;
    }
  })();
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A running health server. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves /health/live and /health/ready on a port of their own, which is never published; everywhere without a host. */
export async function serveHealth(checks: HealthChecks, port: number, host?: string): Promise<HealthServer> {
  const server = createServer((request, response) => void answer(checks, request.url ?? '', response));
  return { port: await listen(server, port, host), close: () => close(server) };
}

async function answer(checks: HealthChecks, url: string, response: ServerResponse): Promise<void> {
  if (url === '/health/live') return reply(response, 200, { failing: [] });
  if (url !== '/health/ready') return reply(response, 404, {});
  const { failing, degraded } = await checks.report();
  const body = degraded.length === 0 ? { failing } : { failing, degraded };
  return reply(response, failing.length === 0 ? 200 : 503, body);
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    // For good: what goes wrong later is one connection’s matter.
    server.on('error', reject).listen({ port, host }, resolve);
  });
  return listeningPort(server);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
