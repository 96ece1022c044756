import { exactly, type Scenario, scaled, told } from '../scenario.js';

/** The same order at once, from everywhere: one order, one answer, one mail. */
export const scenario: Scenario = {
  number: 5,
  title: 'The same order comes a thousand times at once, over three gateways',
  needs: { gateways: 3 },
  play: async (stage, { scale }) => {
    const [keys, copies] = [scaled(100, scale, 3), scaled(1000, Math.max(scale, 0.1))];
    const answers = new Map<string, number>();
    const mails = new Set<unknown>();
    stage.history.onSeen(({ kind, status, says, message }) => {
      if (kind === 'order-answered') {
        const answer = `${String(status)} ${String(says)}`;
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      } else if (kind === 'mail') mails.add(message);
    });
    // Every company has a token before, as it has at any time but the first.
    await stage.play({ orders: stage.companies.length, insistent: true });
    answers.clear();
    mails.clear();
    // One order at a time: three gateways have places for 1,536 calls, and turn away what is more.
    await stage.play({ orders: keys, repeat: () => copies, insistent: true, inHand: 1 });
    const accepted = [...answers].filter(([answer]) => answer.startsWith('202 '));
    const first = accepted[0]?.[1] ?? 0;
    return {
      counted: [
        told('orders', keys),
        exactly(
          'calls',
          [...answers.values()].reduce((sum, count) => sum + count, 0),
          keys * copies,
        ),
        exactly('answered alike with 202', first, keys * copies),
        exactly('invitations', mails.size, keys),
        exactly('at their end', stage.story.endedCount - stage.companies.length, keys),
      ],
    };
  },
};
