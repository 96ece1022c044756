/** One question with its choices; the index of the right one is never shown. */
export interface Question {
  text: string;
  choices: string[];
  right: number;
}

const ask = (text: string, choices: string[], right: number): Question => ({ text, choices, right });

const general = [
  ask(
    'A train leaves at 9:40 and arrives at 11:05. How long does it travel?',
    ['65 minutes', '85 minutes', '95 minutes'],
    1,
  ),
  ask('Which number continues 2, 6, 18, 54?', ['72', '108', '162'], 2),
  ask(
    'All bloops are razzies. All razzies are lazzies. Are all bloops lazzies?',
    ['Yes', 'No', 'Cannot be said'],
    0,
  ),
];

const bank: Record<string, Question[]> = {
  'a-python': [
    ask('What does len([1, [2, 3]]) give?', ['2', '3', 'An error'], 0),
    ask('Which of these is immutable?', ['list', 'dict', 'tuple'], 2),
    ask('What does "ab" * 2 give?', ['An error', '"abab"', '"aabb"'], 1),
  ],
  'a-sql': [
    ask('Which clause filters groups?', ['WHERE', 'HAVING', 'ORDER BY'], 1),
    ask(
      'What does LEFT JOIN keep?',
      ['All rows of the left table', 'Only matching rows', 'All rows of both'],
      0,
    ),
  ],
  'a-writing': [
    ask(
      'Which sentence is the clearest?',
      ['Utilisation was effectuated.', 'We used it.', 'It was being used by us.'],
      1,
    ),
    ask(
      'A reader skims. What helps most?',
      ['A long introduction', 'Headings that say something', 'Footnotes'],
      1,
    ),
  ],
  'a-customers': [
    ask(
      'A customer is angry about a late parcel. First you…',
      ['explain the rules', 'listen and say it back', 'offer a refund'],
      1,
    ),
    ask(
      'You do not know the answer. You…',
      ['say so, and when you will know', 'guess', 'transfer the call'],
      0,
    ),
    ask('The customer is wrong. You…', ['prove it', 'show what is possible', 'give up'], 1),
  ],
};

/** Gives the questions of an assessment; of one the engine does not know, general ones. */
export function questionsOf(assessmentId: string): Question[] {
  return bank[assessmentId] ?? general;
}

/** Gives answers that are all right, or that are all wrong. */
export function answersFor(assessmentId: string, quality: 'good' | 'poor'): number[] {
  return questionsOf(assessmentId).map(({ right, choices }) =>
    quality === 'good' ? right : (right + 1) % choices.length,
  );
}
