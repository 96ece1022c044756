import { createWriteStream, existsSync, mkdirSync, readFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import type { Violation } from '../contract/check-exchange.js';
import { parseJson } from '../state/json.js';
import { redact, redactHeaders } from './redact.js';

const kept = 20_000;
const keptWrong = 1000;

/** One recorded exchange between the product and SmartRecruiters' half, without secrets. */
export interface Exchange {
  id: number;
  at: string;
  ms: number;
  /** Who received the request. */
  to: 'smartrecruiters' | 'partner';
  operation: string | null;
  companyId: string | null;
  method: string;
  path: string;
  status: number;
  request: { headers: Record<string, string>; body: unknown };
  answer: { headers: Record<string, string>; body: unknown };
  violations: Violation[];
  /** The fault that the sandbox injected, if any; its own answer is then not held to the contract. */
  fault: string | null;
}

/** Records the exchanges with the product: the latest in memory, all of them in traffic.jsonl. */
@Injectable()
export class TrafficLog implements OnApplicationShutdown {
  private readonly exchanges: Exchange[];
  /** Stays when the others have gone: what breaks the contract is found however much came after it. */
  private readonly wrong: Exchange[];
  private readonly file: WriteStream;
  private count: number;

  constructor(config: SandboxConfig, logger: Logger) {
    mkdirSync(config.SANDBOX_DATA_DIR, { recursive: true });
    const path = join(config.SANDBOX_DATA_DIR, 'traffic.jsonl');
    this.exchanges = recordedBefore(path);
    this.wrong = this.exchanges.filter(({ violations }) => violations.length > 0).slice(0, keptWrong);
    this.count = this.exchanges.at(-1)?.id ?? 0;
    this.file = createWriteStream(path, { flags: 'a', mode: 0o600 });
    this.file.on('error', (error) => logger.warn('what was exchanged is no longer written down', { error }));
  }

  /** Records an exchange with its secrets struck out. */
  add(exchange: Omit<Exchange, 'id'>): void {
    this.count += 1;
    const recorded: Exchange = {
      id: this.count,
      ...exchange,
      request: { headers: redactHeaders(exchange.request.headers), body: redact(exchange.request.body) },
      answer: { headers: redactHeaders(exchange.answer.headers), body: redact(exchange.answer.body) },
    };
    this.exchanges.push(recorded);
    if (this.exchanges.length > kept) this.exchanges.shift();
    if (recorded.violations.length > 0 && this.wrong.length < keptWrong) this.wrong.push(recorded);
    this.file.write(`${JSON.stringify(recorded)}\n`);
  }

  /** Gives the exchanges in memory, oldest first. */
  all(): readonly Exchange[] {
    return this.exchanges;
  }

  /** Gives those that break the contract, oldest first. */
  violations(): readonly Exchange[] {
    return this.wrong;
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise((resolve) => this.file.end(resolve));
  }
}

// the last line may be half of one, when the process was killed
function recordedBefore(path: string): Exchange[] {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-kept) : [];
  return lines.flatMap((line) => (parseJson(line) as Exchange | undefined) ?? []);
}
