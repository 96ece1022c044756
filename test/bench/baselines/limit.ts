// The limit: one Fastify process with a schema, and one statement for the order and what it owes. Nothing else.
import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { OrderBody } from './order-body.js';

const pool = new pg.Pool({ connectionString: process.env['BASELINE_DATABASE_URL'], max: 16 });
await pool.query(`CREATE TABLE IF NOT EXISTS orders (
  id uuid PRIMARY KEY, company_id text NOT NULL, callback_url text NOT NULL, package_id text NOT NULL, job_id text NOT NULL,
  email text NOT NULL, first_name text NOT NULL, last_name text NOT NULL, placed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (company_id, callback_url))`);
await pool.query(`CREATE TABLE IF NOT EXISTS outbox (
  id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders(id), payload jsonb NOT NULL, due_at timestamptz DEFAULT now())`);
await pool.query('CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL');

const place = `WITH placed AS (
    INSERT INTO orders (id, company_id, callback_url, package_id, job_id, email, first_name, last_name)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (company_id, callback_url) DO NOTHING RETURNING id)
  INSERT INTO outbox (id, order_id, payload) SELECT $9, id, $10 FROM placed`;

const text = { type: 'string', minLength: 1, maxLength: 1000 };
const candidate = {
  type: 'object',
  required: ['email', 'firstName', 'lastName'],
  properties: { id: text, email: text, firstName: text, lastName: text },
};
const body = {
  type: 'object',
  required: ['resultCallbackURL', 'candidate', 'assessmentPackageId', 'jobId', 'companyId'],
  properties: { resultCallbackURL: text, candidate, assessmentPackageId: text, jobId: text, companyId: text },
};

const server = new FastifyAdapter().getInstance();
server.post<{ Body: OrderBody }>('/sr/packages/orders', { schema: { body } }, async (request, reply) => {
  const { resultCallbackURL, companyId, assessmentPackageId, jobId } = request.body;
  const { email, firstName, lastName } = request.body.candidate;
  const id = randomUUID();
  const owed = JSON.stringify({ orderId: id, email });
  const order = [id, companyId, resultCallbackURL, assessmentPackageId, jobId, email, firstName, lastName];
  await pool.query({ name: 'place', text: place, values: [...order, randomUUID(), owed] });
  return reply.status(202).send({});
});
await server.listen({ port: Number(process.env['BASELINE_PORT']), host: 'localhost' });
process.stdout.write('ready\n');
