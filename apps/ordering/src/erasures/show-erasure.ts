import { type Erasure, type NamedErasure, showErasure } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Erasures } from './erasures.repository.js';

/** How far an erasure has come. */
@Controller()
export class ShowErasure {
  constructor(
    private readonly database: Database,
    private readonly erasures: Erasures,
  ) {}

  @Answers(showErasure)
  run({ erasureId }: NamedErasure): Promise<Erasure> {
    return this.database.read((tx) => this.erasures.find(tx, erasureId));
  }
}
