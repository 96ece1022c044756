import { describe, expect, it } from 'vitest';
import { drawer, evenly } from './draw.js';
import { Hand, type Strike } from './hand.js';
import { Steps } from './steps.js';

const nothing = async (): Promise<void> => undefined;

describe('the steps of a story', () => {
  it('let whoever waits for one go on at that one and not before', async () => {
    const steps = new Steps();
    let gone = false;
    const waiting = steps.at('call', 3).then(() => (gone = true));
    steps.take('call');
    steps.take('mail');
    steps.take('call');
    await nothing();
    expect(gone).toBe(false);
    steps.take('call');
    await waiting;
    expect(steps.count('call')).toBe(3);
  });

  it('let everybody go on when nobody orders any more, and wait again in the next story', async () => {
    const steps = new Steps();
    const waiting = steps.later('call', 5);
    steps.end();
    await waiting;
    await steps.later('call', 1);
    steps.begin();
    let gone = false;
    void steps.later('call', 1).then(() => (gone = true));
    await nothing();
    expect(gone).toBe(false);
  });

  it('have strikes one after the other, each recorded when it begins and when it is over', async () => {
    const steps = new Steps();
    const done: string[] = [];
    const strike = (number: number): Strike => ({
      step: 'call',
      number,
      name: 'kill',
      target: 'x',
      run: nothing,
    });
    const hand = new Hand({ steps }, [strike(2), strike(1)], ({ number }, ends) =>
      done.push(`${number}${ends ? ' is over' : ''}`),
    );
    const running = hand.run();
    steps.take('call');
    await nothing();
    expect([hand.behind, done]).toEqual([false, []]);
    steps.take('call');
    expect(hand.behind).toBe(true);
    await running;
    expect(done).toEqual(['2', '2 is over', '1', '1 is over']);
  });
});

describe('what a seed draws', () => {
  it('is the same again for the same seed, and something else for another one', () => {
    const drawn = (seed: string): string[] => evenly(['a', 'b', 'c', 'd', 'e'], 20, drawer(seed));
    expect(drawn('7')).toEqual(drawn('7'));
    expect(drawn('7')).not.toEqual(drawn('8'));
  });

  it('has each in its turn before one has a second', () => {
    const drawn = evenly(['a', 'b', 'c'], 7, drawer('7'));
    expect([new Set(drawn.slice(0, 3)).size, new Set(drawn.slice(3, 6)).size, drawn.length]).toEqual([
      3, 3, 7,
    ]);
  });
});
