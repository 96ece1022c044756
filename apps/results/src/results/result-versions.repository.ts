import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultVersion } from './result-version.entity.js';

/** A version as it is added. */
export type NewResultVersion = Omit<ResultVersion, 'recordedAt'>;

/** Every result of every order. */
@Injectable()
export class ResultVersions {
  /** The newest result of the order, if it has one. */
  async newest(tx: Tx, orderId: string): Promise<ResultVersion | null> {
    return tx.manager.findOne(ResultVersion, { where: { orderId }, order: { version: 'DESC' } });
  }

  /** Every result of the order, oldest first. */
  async all(tx: Tx, orderId: string): Promise<ResultVersion[]> {
    return tx.manager.find(ResultVersion, { where: { orderId }, order: { version: 'ASC' } });
  }

  async add(tx: Tx, version: NewResultVersion): Promise<void> {
    await tx.manager.insert(ResultVersion, version);
  }
}
