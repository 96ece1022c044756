import { expect, inject, it } from 'vitest';
it('database', () => { expect(inject('databaseUrl')).toBe(process.env['TEST_DATABASE_URL']); expect(inject('natsUsers')['gateway']).toBeTruthy(); });
it.skip('skipped thing', () => {});
