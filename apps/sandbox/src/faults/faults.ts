import { Injectable } from '@nestjs/common';
import { World } from '../state/world.js';
import type { Fault, FaultKind, FaultPlace } from './fault.js';
import { Random } from './random.js';

/** What is known about a call when it is asked whether it shall fail. */
export interface FaultTarget {
  companyId?: string | null;
  recipient?: string;
}

/** Decides which calls misbehave, the same ones for the same seed. */
@Injectable()
export class Faults {
  private random: Random;

  constructor(private readonly world: World) {
    this.random = new Random(world.state.seed);
  }

  /** Gives the rules that are in force. */
  all(): Fault[] {
    return this.world.state.faults;
  }

  /** Puts these rules in force instead of all others, and starts the seed anew. */
  replace(faults: Fault[], seed: number): void {
    this.world.state.faults = faults;
    this.world.state.seed = seed;
    this.random = new Random(seed);
    this.world.changed();
  }

  /** Gives the rule that hits this call and counts it; null when it shall behave. */
  strike(where: FaultPlace, target: FaultTarget = {}, kinds?: readonly FaultKind[]): Fault | null {
    const candidates = this.all().filter(
      (fault) => fault.where === where && (!kinds || kinds.includes(fault.kind)) && concerns(fault, target),
    );
    const struck = candidates.find((fault) => fault.times !== 0 && this.random.next() < (fault.rate ?? 1));
    if (struck?.times !== undefined) {
      struck.times -= 1;
      this.world.changed();
    }
    return struck ?? null;
  }
}

function concerns(fault: Fault, target: FaultTarget): boolean {
  if (fault.companyId !== undefined && fault.companyId !== target.companyId) return false;
  return fault.match === undefined || matches(fault.match, target.recipient ?? '');
}

/** Tells whether an address is like a pattern in which `*` stands for anything. */
export function matches(pattern: string, address: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(address.toLowerCase());
}
