import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { readSnapshot, writeSnapshot } from './snapshot-file.js';
import type { WorldState } from './world-state.js';

const saveAfterMs = 250;
/** Of the process's time at most one part in twenty goes into snapshots, however large they grow. */
const saveShare = 20;

/** Holds what the outside world remembers, and keeps it in a snapshot file so that a restart continues. */
@Injectable()
export class World implements BeforeApplicationShutdown {
  readonly state: WorldState;
  private readonly file: string;
  private timer: NodeJS.Timeout | null = null;
  private pauseMs = saveAfterMs;

  constructor(
    config: SandboxConfig,
    private readonly logger: Logger,
  ) {
    mkdirSync(config.SANDBOX_DATA_DIR, { recursive: true });
    this.file = join(config.SANDBOX_DATA_DIR, 'world.json');
    // a snapshot of an earlier version lacks what was added since
    this.state = withOwnNames({ ...emptyWorld(), ...readSnapshot(this.file) });
  }

  /** Has the snapshot written soon; call it after every change of the state. */
  changed(): void {
    this.timer ??= setTimeout(() => this.save(), this.pauseMs);
  }

  beforeApplicationShutdown(): void {
    this.save();
  }

  private save(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const startedAt = performance.now();
    try {
      writeSnapshot(this.file, this.state);
    } catch (error) {
      this.logger.error('snapshot was not written', { error });
    }
    this.pauseMs = Math.max(saveAfterMs, (performance.now() - startedAt) * saveShare);
  }
}

// An id may be a name that every object has, such as constructor: nothing is known by it unless it was put there.
function withOwnNames(state: WorldState): WorldState {
  const own = <T extends object>(record: T): T => Object.assign(Object.create(null) as T, record);
  return {
    ...state,
    companies: own(state.companies),
    granted: own(state.granted),
    orders: own(state.orders),
    applications: own(state.applications),
    accounts: own(state.accounts),
    assignments: own(state.assignments),
    emails: own(state.emails),
  };
}

/** A world in which nothing has happened yet. */
export function emptyWorld(): WorldState {
  return {
    version: 1,
    signingKey: randomBytes(32).toString('hex'),
    configuration: null,
    companies: {},
    granted: {},
    orders: {},
    applications: {},
    accounts: {},
    assignments: {},
    deliveries: [],
    emails: {},
    faults: [],
    seed: 1,
  };
}
