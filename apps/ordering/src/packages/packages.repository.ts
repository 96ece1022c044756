import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { leftOutPosition, Package } from './package.entity.js';

/** The packages of each account. */
@Injectable()
export class Packages {
  constructor(@InjectRepository(Package) private readonly rows: Repository<Package>) {}

  find(tx: Tx, accountId: string, id: string): Promise<Package | null> {
    return tx.of(this.rows).findOneBy({ accountId, id });
  }

  /** Every package of the account, archived ones too, in the vendor's order. */
  list(tx: Tx, accountId: string): Promise<Package[]> {
    return tx.of(this.rows).find({ where: { accountId }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** The account offers exactly these; the others stay, archived, because orders and hiring steps name them. */
  async replace(tx: Tx, accountId: string, packages: readonly Package[]): Promise<void> {
    if (packages.length > 0) await tx.of(this.rows).upsert([...packages], ['accountId', 'id']);
    await tx.execute(
      'UPDATE packages SET archived = true, position = $3 WHERE account_id = $1 AND NOT id = ANY($2)',
      [accountId, packages.map(({ id }) => id), leftOutPosition],
    );
  }
}
