/** What a story counts: calls that order something and those that were accepted, mails, calls at SmartRecruiters, what it was told, results. */
export type Step = 'call' | 'accepted' | 'mail' | 'sr-call' | 'told' | 'result';

interface Due {
  readonly step: Step;
  readonly number: number;
  readonly run: () => void;
}

/** Counts the steps of a story, and has done what is due at one. */
export class Steps {
  private readonly counts = new Map<Step, number>();
  private due: Due[] = [];
  private ended = false;

  /** How many there have been. */
  count(step: Step): number {
    return this.counts.get(step) ?? 0;
  }

  /** One more. */
  take(step: Step): void {
    const number = this.count(step) + 1;
    this.counts.set(step, number);
    const now = this.due.filter((one) => one.step === step && one.number <= number);
    if (now.length === 0) return;
    this.due = this.due.filter((one) => !now.includes(one));
    for (const { run } of now) run();
  }

  /** Resolves at the n-th of these, at once where it has been. */
  async at(step: Step, number: number): Promise<void> {
    if (this.ended || this.count(step) >= number) return;
    await new Promise<void>((resolve) => this.due.push({ step, number, run: resolve }));
  }

  /** Resolves so many of these later. */
  later(step: Step, more: number): Promise<void> {
    return this.at(step, this.count(step) + more);
  }

  begin(): void {
    this.ended = false;
  }

  /** Nobody orders any more: whoever waits for a step goes on. */
  end(): void {
    this.ended = true;
    const { due } = this;
    this.due = [];
    for (const { run } of due) run();
  }
}
