import { AppConfig, Logger, Metrics } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from './database.js';
import { loopOf } from './works-off.js';

/** Starts, with the app, a loop for each operation that works something off; the database stops them before it closes. */
@Injectable()
export class WorkLoops implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    const { database, config, logger, metrics } = this;
    // A class that several modules provide would be several loops, so it is asked for by instance.
    const operations = new Set(this.discovery.getProviders().map((one) => one.instance as unknown));
    for (const operation of operations)
      if (typeof operation === 'object' && operation !== null)
        loopOf(operation, { database, config, logger, metrics })?.start();
  }
}
