import { Injectable } from '@nestjs/common';
import { World } from '../state/world.js';
import type { FaultKind, FaultPlace } from '../fault-rules/fault-matrix.js';
import type { Fault } from '../fault-rules/fault.js';
import { Random } from './random.js';

const keptHits = 1000;

/** What is known about a call when it is asked whether it shall fail. */
export interface FaultTarget {
  companyId?: string | null;
  recipient?: string;
}

/** A call that was hit: the how-manieth of those that the rule concerns. */
export interface FaultHit {
  where: FaultPlace;
  kind: FaultKind;
  rule: number;
  call: number;
}

/** Decides which calls misbehave, the same ones for the same seed. */
@Injectable()
export class Faults {
  /** What was hit since the rules came in force, oldest first. */
  readonly hits: FaultHit[] = [];
  private chances: Chance[] = [];

  constructor(private readonly world: World) {
    this.startAnew();
  }

  /** Gives the rules that are in force. */
  all(): Fault[] {
    return this.world.state.faults;
  }

  /** Puts these rules in force instead of all others, and starts the seed anew. */
  replace(faults: Fault[], seed: number): void {
    this.world.state.faults = faults;
    this.world.state.seed = seed;
    this.startAnew();
    this.world.changed();
  }

  /** Gives the rule that hits this call and counts it; null when it shall behave. */
  strike(where: FaultPlace, target: FaultTarget = {}, kinds?: readonly FaultKind[]): Fault | null {
    const concerned = [...this.all().entries()].filter(
      ([, fault]) =>
        fault.where === where && (!kinds || kinds.includes(fault.kind)) && concerns(fault, target),
    );
    // All draw, whoever strikes: a rule's luck depends on nothing but its own calls.
    const drawn = concerned.map(([rule, fault]) => ({ rule, fault, ...this.draw(rule, fault) }));
    const struck = drawn.find(({ fault, hit }) => hit && fault.times !== 0);
    if (!struck) return null;
    const { rule, fault, call } = struck;
    this.note({ where, kind: fault.kind, rule, call });
    if (fault.times !== undefined) fault.times -= 1;
    this.world.changed();
    return fault;
  }

  private draw(rule: number, fault: Fault): { hit: boolean; call: number } {
    const chance = (this.chances[rule] ??= new Chance(this.world.state.seed, rule));
    return chance.draw(fault.rate ?? 1);
  }

  private note(hit: FaultHit): void {
    this.hits.push(hit);
    if (this.hits.length > keptHits) this.hits.shift();
  }

  private startAnew(): void {
    this.chances = [];
    this.hits.length = 0;
  }
}

/** The luck of one rule. */
class Chance {
  private readonly random: Random;
  private calls = 0;

  constructor(seed: number, rule: number) {
    this.random = new Random(seed + Math.imul(rule, 0x9e3779b9));
  }

  draw(rate: number): { hit: boolean; call: number } {
    this.calls += 1;
    return { hit: this.random.next() < rate, call: this.calls };
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
