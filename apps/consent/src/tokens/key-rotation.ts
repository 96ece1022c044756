import { Database, whenDatabaseAnswers } from '@assay/persistence';
import { Logger, whose } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { SigningKeys } from './signing-keys.repository.js';

const hourMs = 3_600_000;

/** Sees to it that there is a signing key from the start, and a new one when it is time. */
@Injectable()
export class KeyRotation implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly config: ConsentConfig,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await whenDatabaseAnswers(this.logger, () => this.run());
  }

  onApplicationBootstrap(): void {
    const hourly = (): void =>
      void this.run().catch((error: unknown) =>
        this.logger.error('signing keys could not be rotated', { error }),
      );
    setInterval(hourly, hourMs).unref();
  }

  async run(): Promise<void> {
    const rotated = await whose.everyCompany(() =>
      this.database.transaction((tx) => this.keys.rotate(tx, this.config.SIGNING_KEY_DAYS)),
    );
    if (rotated) this.logger.info('a signing key was made');
  }
}
