import { Clock } from '@assay/runtime';

/** Tells the time it was given, and moves only when told to. */
export class FixedClock extends Clock {
  constructor(private time = new Date('2026-01-15T12:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  advance(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }
}
