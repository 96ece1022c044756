import { countUntouchedPeople, type UntouchedPeople, type UntouchedSince } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { untouchedFor } from './untouched.js';

const countSql = `SELECT count(*)::int AS people FROM people p WHERE ${untouchedFor('$1')}`;

@Controller()
export class CountUntouchedPeople {
  constructor(private readonly database: Database) {}

  /** How many would go at once if people were kept for so many days. */
  @Answers(countUntouchedPeople)
  async run({ days }: UntouchedSince): Promise<UntouchedPeople> {
    const [counted] = await this.database.read((tx) => tx.query<UntouchedPeople>(countSql, [days]));
    return { people: counted?.people ?? 0 };
  }
}
