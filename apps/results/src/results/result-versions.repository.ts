import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultVersion } from './result-version.entity.js';

/** A version as it is added. */
export type NewResultVersion = Omit<ResultVersion, 'recordedAt'>;

// Each may be as large as a body.
const mostTold = 200;

/** Every result of every order. */
@Injectable()
export class ResultVersions {
  /** The newest result of the order, if it has one. */
  async newest(tx: Tx, orderId: string): Promise<ResultVersion | null> {
    return tx.manager.findOne(ResultVersion, { where: { orderId }, order: { version: 'DESC' } });
  }

  /** The newest results of the order, oldest first, as many as a person can look through. */
  async latest(tx: Tx, orderId: string): Promise<ResultVersion[]> {
    const order = { version: 'DESC' } as const;
    return (await tx.manager.find(ResultVersion, { where: { orderId }, order, take: mostTold })).toReversed();
  }

  async add(tx: Tx, version: NewResultVersion): Promise<void> {
    await tx.manager.insert(ResultVersion, version);
  }
}
