import { Injectable } from '@nestjs/common';
import { isRecord } from '../state/json.js';
import type { Candidate, Company, Job } from '../state/world-state.js';
import { ListPackages, queryOf } from './list-packages.js';
import { PlaceOrder, type Placed } from './place-order.js';

/** SmartRecruiters' client makes so many calls at once unless a story wants it otherwise. */
const usualAtOnce = 8;

/** What moving people to the next hiring step led to. */
export interface Moved {
  placed: Placed[];
  ms: number;
}

/** Moves people to the next hiring step, which orders by itself whatever is AUTO-TRIGGERED there: nobody asked for it. */
@Injectable()
export class MoveCandidates {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly listPackages: ListPackages,
  ) {}

  async run(company: Company, job: Job, people: Candidate[], atOnce = usualAtOnce): Promise<Moved> {
    const names = await this.names(company, job);
    const waiting = people.flatMap((candidate) =>
      (job.autoTriggered ?? []).map((packageId) => ({ candidate, packageId })),
    );
    const startedAt = performance.now();
    const placed: Placed[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const packageName = names.get(next.packageId) ?? next.packageId;
        placed.push(
          await this.placeOrder.run({ company, jobId: job.id, ...next, packageName, requester: false }),
        );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { placed, ms: Math.round(performance.now() - startedAt) };
  }

  private async names(company: Company, job: Job): Promise<Map<string, string>> {
    const { body } = await this.listPackages.run(company, queryOf(job));
    const packages = Array.isArray(body) ? body.filter(isRecord) : [];
    return new Map(packages.map(({ id, name }) => [String(id), String(name)]));
  }
}
