import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ResultVersion } from './result-version.entity.js';

/** A version as it is added. */
export type NewResultVersion = Omit<ResultVersion, 'recordedAt'>;

// Each may be as large as a body.
const mostTold = 200;

/** Every result of every order. */
@Injectable()
export class ResultVersions {
  constructor(@InjectRepository(ResultVersion) private readonly rows: Repository<ResultVersion>) {}

  /** The newest result of the order, if it has one. */
  async newest(tx: Tx, orderId: string): Promise<ResultVersion | null> {
    return tx.of(this.rows).findOne({ where: { orderId }, order: { version: 'DESC' } });
  }

  /** The newest results of the order, oldest first, as many as a person can look through. */
  async latest(tx: Tx, orderId: string): Promise<ResultVersion[]> {
    const order = { version: 'DESC' } as const;
    return (await tx.of(this.rows).find({ where: { orderId }, order, take: mostTold })).toReversed();
  }

  async add(tx: Tx, version: NewResultVersion): Promise<void> {
    await tx.of(this.rows).insert(version);
  }
}
