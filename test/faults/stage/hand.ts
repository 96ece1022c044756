import type { Step } from './steps.js';
import type { Story } from './story.js';

/** Something that is done to the installation at one step of the story. */
export interface Strike {
  readonly step: Step;
  /** At the how-manieth of them. */
  readonly number: number;
  readonly name: string;
  readonly target: string;
  /** Does it, and takes it back. */
  run(): Promise<void>;
}

/** Strikes one after the other; where the story runs ahead, recruiters wait for it. */
export class Hand {
  /** Whether something is away at this moment. */
  striking = false;
  private next: Strike | undefined;

  constructor(
    private readonly story: Pick<Story, 'steps'>,
    private readonly strikes: readonly Strike[],
    private readonly record: (strike: Strike, ends: boolean) => void,
  ) {
    [this.next] = strikes;
  }

  /** Whether a strike is due that was not begun. */
  get behind(): boolean {
    return this.next !== undefined && this.story.steps.count(this.next.step) >= this.next.number;
  }

  async run(): Promise<void> {
    for (const [index, strike] of this.strikes.entries()) {
      await this.story.steps.at(strike.step, strike.number);
      this.next = this.strikes[index + 1];
      this.record(strike, false);
      this.striking = true;
      await strike.run();
      this.striking = false;
      this.record(strike, true);
    }
  }
}
