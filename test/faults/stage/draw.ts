import { createHash } from 'node:crypto';

/** Numbers in [0, 1) that are the same again for the same seed. */
export function numbers(seed: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}:${drawn}`).digest().readUInt32BE() / 2 ** 32;
  };
}

/** Whole numbers in [0, below). */
export function drawer(seed: string): (below: number) => number {
  const draw = numbers(seed);
  return (below) => Math.floor(draw() * below);
}

/** So many of these in an order that the seed draws, each as often as every other, give or take one. */
export function evenly<T>(of: readonly T[], count: number, draw: (below: number) => number): T[] {
  const all: T[] = [];
  while (all.length < count) {
    const left = [...of];
    while (left.length > 0 && all.length < count) all.push(...left.splice(draw(left.length), 1));
  }
  return all;
}
