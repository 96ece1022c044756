import { expect, it } from 'vitest';
import { correlation } from './correlation.js';
import { Logger, nestLogger } from './logger.js';

function logger(level: 'debug' | 'info' = 'info') {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (text: string) => void lines.push(JSON.parse(text) as Record<string, unknown>),
  };
  return { lines, logger: new Logger({ app: 'ordering', level, destination }) };
}

it('a line says who, when, what, and under which correlation id', async () => {
  const { lines, logger: log } = logger();
  await correlation.run('abc', async () => {
    await Promise.resolve();
    log.info('placed', { order: 7 });
  });
  log.info('outside');
  expect(lines[0]).toMatchObject({
    level: 'info',
    app: 'ordering',
    msg: 'placed',
    order: 7,
    correlationId: 'abc',
  });
  expect(lines[0]).toHaveProperty('time');
  expect(lines[1]).not.toHaveProperty('correlationId');
});

it('an error is logged with its causes and without the data of the statement that failed', () => {
  const { lines, logger: log } = logger();
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ada@example.org)',
  });
  const error = Object.assign(new Error('insert failed', { cause }), { parameters: ['ada@example.org'] });
  log.error('failed', { error });
  expect(lines[0]).toMatchObject({ error: { message: 'insert failed', cause: { code: '23505' } } });
  expect(JSON.stringify(lines)).not.toContain('ada@example.org');
});

it("Nest's chatter is only seen at debug, its errors always", () => {
  const { lines, logger: log } = logger();
  const nest = nestLogger(log);
  nest.log('started', 'NestFactory');
  nest.error('broken', 'the stack', 'Injector');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ msg: 'broken', source: 'nest Injector', stack: 'the stack' });
});

it('there is always a correlation id to send', () => {
  expect(correlation.id()).toMatch(/^[\da-f-]{36}$/);
  expect(correlation.run('abc', () => correlation.id())).toBe('abc');
});
