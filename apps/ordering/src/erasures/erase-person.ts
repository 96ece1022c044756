import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { erasePerson, type Erasure, type ErasureBody } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';
import { Erasures } from './erasures.repository.js';
import { PersonOrders } from './person-orders.repository.js';
import { subjectOf } from './subject-of.js';
import { SubjectSecrets } from './subject-secrets.js';

@Controller()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly people: PersonOrders,
    private readonly erasures: Erasures,
    private readonly secrets: SubjectSecrets,
  ) {}

  /** The erasure is owed from now on, or refused because orders of the person are open. */
  @Answers(erasePerson)
  async run({ cancelOpen = false, ...named }: ErasureBody): Promise<Erasure> {
    const subject = subjectOf(named);
    const id = randomUUID();
    return this.database.transaction(async (tx) => {
      const { orders } = await this.people.find(tx, subject, await this.orders.now(tx));
      const count = orders.filter(({ needed }) => needed).length;
      if (count > 0 && !cancelOpen) throw new Problem('orders-open', { count });
      return this.erasures.add(tx, {
        id,
        scope: subject.scope,
        subjectHash: this.secrets.hashOf(subject),
        sealedSubject: this.secrets.seal(id, subject),
        cancelOpen,
      });
    });
  }
}
