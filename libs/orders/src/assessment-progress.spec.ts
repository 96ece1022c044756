import { describe, expect, it } from 'vitest';
import { advance, close, pendingParts, reopen, unknownParts } from './assessment-progress.js';

const parts = [
  { id: 'a-python', name: 'Python', status: 'pending' },
  { id: 'a-sql', name: 'SQL', status: 'completed' },
] as const;

describe('the progress of assessments', () => {
  it('begins with nothing begun', () => {
    expect(pendingParts([{ id: 'a-go', name: 'Go' }])).toEqual([
      { id: 'a-go', name: 'Go', status: 'pending' },
    ]);
  });

  it('moves the reported parts forward', () => {
    expect(advance(parts, [{ id: 'a-python', status: 'in-progress' }])[0]?.status).toBe('in-progress');
  });

  it('leaves the others where they are', () => {
    const three = [...parts, { id: 'a-go', name: 'Go', status: 'pending' }] as const;
    const moved = advance(three, [{ id: 'a-go', status: 'in-progress' }]);
    expect(moved.map(({ status }) => status)).toEqual(['pending', 'completed', 'in-progress']);
  });

  it('never moves a part backwards', () => {
    expect(advance(parts, [{ id: 'a-sql', status: 'in-progress' }])[1]?.status).toBe('completed');
  });

  it('leaves the very same part when a report is repeated', () => {
    expect(advance(parts, [{ id: 'a-sql', status: 'completed' }])[1]).toBe(parts[1]);
  });

  it('names the parts that the order does not have', () => {
    expect(unknownParts(parts, [{ id: 'a-go' }, { id: 'a-sql' }])).toEqual(['a-go']);
  });

  it('goes on with what ended unfinished and keeps what is done', () => {
    const ended = close(parts, 'expired');
    expect(reopen(ended, 'expired').map(({ status }) => status)).toEqual(['pending', 'completed']);
  });

  it('closes what is open and keeps what is done', () => {
    expect(close(parts, 'expired').map(({ status }) => status)).toEqual(['expired', 'completed']);
  });
});
