import type { Metrics } from '@assay/runtime';
import type pg from 'pg';
import type { DataSource } from 'typeorm';

const names = {
  assay_database_connections: 'Connections to PostgreSQL; waiting are those that ask for one in vain.',
};

/** Measures the connections of an app’s data source, which need not be open yet. */
export function measurePool(metrics: Metrics, dataSource: DataSource): void {
  metrics.levels(names, ['state'], ({ assay_database_connections: connections }) => {
    const { master: pool } = dataSource.driver as unknown as { readonly master?: pg.Pool };
    if (!pool) return;
    connections({ state: 'idle' }, pool.idleCount);
    connections({ state: 'used' }, pool.totalCount - pool.idleCount);
    connections({ state: 'waiting' }, pool.waitingCount);
  });
}
