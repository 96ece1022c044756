import type { PersonTraces } from '@assay/contracts';
import { findPerson, type SoughtPerson } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';
import { PersonOrders } from './person-orders.repository.js';
import { subjectOf } from './subject-of.js';

@Controller()
export class FindPerson {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly people: PersonOrders,
  ) {}

  /** By what every app knows the person; one who never had an order is known by how they were named. */
  @Answers(findPerson)
  async run(named: SoughtPerson): Promise<PersonTraces> {
    const subject = subjectOf(named);
    return this.database.read(async (tx) => {
      const { traces } = await this.people.find(tx, subject, await this.orders.now(tx));
      return traces;
    });
  }
}
