import { describe, expect, it } from 'vitest';
import { readAnswer } from './engine-answer.js';

describe('the engine’s answer', () => {
  const answer = (httpStatus: number, body: string) => readAnswer({ httpStatus, body });

  it('assigns the order with an address of the assessment', () => {
    expect(answer(201, '{"assessmentUrl":"https://engine.example/t/1","more":1}')).toEqual({
      outcome: 'assigned',
      httpStatus: 201,
      assessmentUrl: 'https://engine.example/t/1',
    });
  });

  it.each([409, 422])('refuses the order for good with %i and a reason', (status) => {
    expect(answer(status, '{"code":"no-licence","message":"No licence left."}')).toEqual({
      outcome: 'refused',
      httpStatus: status,
      detail: 'no-licence',
      message: 'No licence left.',
    });
  });

  it('clips a reason that is too long, and takes out what no store can hold', () => {
    const refused = answer(422, JSON.stringify({ code: 'x', message: `\u0000${'é'.repeat(2000)}` }));
    expect(refused).toMatchObject({ outcome: 'refused', message: `${'é'.repeat(999)}…` });
  });

  it.each([
    [200, '', 'no-assessment-url'],
    [200, '[]', 'no-assessment-url'],
    [200, '{"assessmentUrl":"javascript:alert(1)"}', 'no-assessment-url'],
    [200, '{"assessmentUrl":"http://engine.example/t"}', 'no-assessment-url'],
    [200, '{"assessmentUrl":["https://engine.example/t"]}', 'no-assessment-url'],
    [422, '<html>proxy</html>', 'no-reason'],
    [409, '{"code":"x"}', 'no-reason'],
    [302, '', 'unexpected-status'],
    [401, '{}', 'unexpected-status'],
    [503, '{}', 'unexpected-status'],
  ])('is tried again after %i %s', (httpStatus, body, detail) => {
    expect(answer(httpStatus, body)).toEqual({ httpStatus, detail });
  });
});
