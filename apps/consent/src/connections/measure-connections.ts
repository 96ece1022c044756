import { Database } from '@assay/persistence';
import { Metrics } from '@assay/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Connections } from './connections.repository.js';

const names = {
  assay_connections: 'Connected companies, by what SmartRecruiters last said to their credentials.',
};

/** Has whoever scrapes see how many connections work. */
@Injectable()
export class MeasureConnections implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  onModuleInit(): void {
    this.metrics.levels(names, ['status', 'health'], async ({ assay_connections: count }) => {
      for (const { status, health, number } of await this.database.read((tx) => this.connections.count(tx)))
        count({ status, health }, number);
    });
  }
}
