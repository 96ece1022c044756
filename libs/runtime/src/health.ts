import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { listeningPort } from './listening-port.js';
import type { Metrics } from './metrics.js';
import { release } from './release.js';
import { type HealthCheck, type Verdict, WatchedCheck } from './watched-check.js';

/** The names of the checks that fail, and of those without which, or slower, the process works on. */
export interface HealthReport {
  readonly failing: string[];
  readonly degraded: string[];
}

/** Knows whether this process can do its work: every registered check passes and it is not shutting down. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, WatchedCheck>();
  private readonly tolerated = new Set<string>();
  private closing = false;

  /** Adds a check that throws when the named thing cannot be used; one that is merely slow is reported as degraded. */
  register(name: string, check: HealthCheck): void {
    this.checks.set(name, new WatchedCheck(check));
  }

  /** Keeps the process ready while the named check fails; it is reported as degraded. */
  tolerate(name: string): void {
    this.tolerated.add(name);
  }

  /** Makes the process not ready for good. */
  shutDown(): void {
    this.closing = true;
  }

  /** The process is on its way out. */
  get isShuttingDown(): boolean {
    return this.closing;
  }

  /** What each check says at this moment. */
  verdicts(): Promise<{ name: string; verdict: Verdict }[]> {
    const checks = [...this.checks];
    return Promise.all(checks.map(async ([name, check]) => ({ name, verdict: await check.verdict() })));
  }

  /** Returns what keeps this process from working, and what it can work without. */
  async report(): Promise<HealthReport> {
    const seen = await this.verdicts();
    const down = seen.filter(({ verdict }) => verdict !== 'passes');
    const isDegraded = ({ name, verdict }: (typeof seen)[number]): boolean =>
      verdict === 'slow' || this.tolerated.has(name);
    const failing = down.filter((check) => !isDegraded(check)).map(({ name }) => name);
    return {
      failing: [...failing, ...(this.closing ? ['shutting-down'] : [])].sort(),
      degraded: down
        .filter(isDegraded)
        .map(({ name }) => name)
        .sort(),
    };
  }
}

/** A running health server. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What a process says of itself. */
export interface SelfReport {
  readonly checks: HealthChecks;
  readonly metrics: Metrics;
}

/** Serves /health/live, /health/ready and /metrics on a port of their own, which is never published; everywhere without a host. */
export async function serveHealth(of: SelfReport, port: number, host?: string): Promise<HealthServer> {
  measureChecks(of);
  const server = createServer((request, response) => void answer(of, request.url ?? '', response));
  return { port: await listen(server, port, host), close: () => close(server) };
}

function measureChecks({ checks, metrics }: SelfReport): void {
  const help = '1 where the check passes, 0.5 where it is slow, 0 where it fails.';
  metrics.levels({ assay_check_passes: help }, ['check'], async ({ assay_check_passes: passes }) => {
    for (const { name: check, verdict } of await checks.verdicts()) passes({ check }, worth[verdict]);
  });
}

const worth: Readonly<Record<Verdict, number>> = { passes: 1, slow: 0.5, fails: 0 };

async function answer({ checks, metrics }: SelfReport, url: string, response: ServerResponse): Promise<void> {
  if (url === '/metrics')
    return void response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
  if (url === '/health/live') return reply(response, 200, { failing: [], version: release });
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
  // What goes wrong with it later is seen by whoever asks it, and ends nothing.
  server.on('error', () => undefined);
  return listeningPort(server);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
