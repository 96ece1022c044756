import { type AppExamination, clip } from '@assay/contracts';
import { type Check, type Examination, examine, found } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { Broker } from './broker.js';

/** Looks at what an app depends on when somebody asks; those who ask meanwhile get the same answer. */
@Injectable()
export class Examiner {
  private readonly checks: Check[] = [];
  private underWay: Promise<AppExamination> | undefined;

  constructor(private readonly broker: Broker) {
    this.checks.push({
      looksAt: `what NATS lets ${broker.app} do`,
      run: async () =>
        broker.refused().map((subject) => found('nats-permissions-older', `${broker.app}: ${subject}`)),
    });
  }

  /** Adds what the app can say of itself. */
  looksAt(checks: readonly Check[]): void {
    this.checks.push(...checks);
  }

  /** What is wrong at this moment. */
  async run(): Promise<AppExamination> {
    this.underWay ??= examine(this.checks)
      .then((examination) => this.fitting(examination))
      .finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  // One message of NATS holds it all.
  private fitting({ findings, ...rest }: Examination): AppExamination {
    const leading = findings
      .slice(0, most)
      .map((one) => ({ ...one, subject: clip(one.subject, longestSubject) }));
    return { app: this.broker.app, ...rest, findings: leading };
  }
}

const most = 100;
const longestSubject = 500;
