import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../state/public-address.js';
import type { Assignment, Section } from '../state/world-state.js';
import { Seen } from '../seen/seen.js';
import { World } from '../state/world.js';
import { EngineOutbox } from './outbox.js';
import { scoreQuiz } from './score-quiz.js';

/** Takes candidates through their quizzes and tells Assay how far they are. */
@Injectable()
export class Quizzes {
  private readonly found = new Map<string, Assignment>();

  constructor(
    private readonly world: World,
    private readonly outbox: EngineOutbox,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
    private readonly seen: Seen,
  ) {}

  /** Gives the assignment that a link belongs to; undefined when to none. */
  byToken(token: string): Assignment | undefined {
    const known = this.found.get(token);
    if (known) return known;
    const found = Object.values(this.world.state.assignments).find((one) => one.token === token);
    if (found) this.found.set(token, found);
    return found;
  }

  /** A candidate goes through all that is left without looking at a page; false where no quiz has this token. */
  goThrough(token: string, answersFor: (assessmentId: string) => number[]): boolean {
    const assignment = this.byToken(token);
    if (!assignment) return false;
    for (let section = this.open(assignment); section; section = this.open(assignment))
      this.submit(assignment, section.assessmentId, answersFor(section.assessmentId));
    return true;
  }

  /** Gives the name of the account that the candidate was invited by. */
  accountNameOf({ accountId }: Assignment): string {
    return this.world.state.accounts[accountId]?.name ?? accountId;
  }

  /** Opens the section that comes next and tells Assay once that it began; null when all are done. */
  open(assignment: Assignment): Section | null {
    const section = assignment.sections.find((one) => !one.submittedAt) ?? null;
    if (!section || section.openedAt) return section;
    const now = this.clock.now().toISOString();
    section.openedAt = now;
    assignment.startedAt ??= now;
    this.outbox.add(assignment.orderId, 'progress', { assessments: progress(assignment) });
    this.world.changed();
    return section;
  }

  /** Takes the answers of a section; after the last one the quiz is scored and the result is on its way. */
  submit(assignment: Assignment, assessmentId: string, answers: number[]): void {
    const section = assignment.sections.find((one) => one.assessmentId === assessmentId);
    // sent twice, by a double click or a reload: the first answers stand
    if (!section || section.submittedAt) return;
    section.openedAt ??= this.clock.now().toISOString();
    section.submittedAt = this.clock.now().toISOString();
    section.answers = answers;
    if (assignment.sections.every((one) => one.submittedAt)) this.finish(assignment, section.submittedAt);
    else this.open(assignment);
    this.world.changed();
  }

  private finish(assignment: Assignment, at: string): void {
    assignment.completedAt = at;
    assignment.result = {
      ...scoreQuiz(assignment.sections),
      reportUrl: this.address.of(`/engine/reports/${assignment.reportId}`),
      submittedAt: at,
    };
    const { companyId: company, candidate } = assignment;
    this.seen.note('completed-by-candidate', { company, to: candidate.email });
    this.outbox.add(assignment.orderId, 'result', assignment.result);
  }
}

function progress(assignment: Assignment): { id: string; status: string }[] {
  return assignment.sections
    .filter((section) => section.openedAt)
    .map((section) => ({
      id: section.assessmentId,
      status: section.submittedAt ? 'completed' : 'in-progress',
    }));
}
