import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { ConsolePerson } from './console-person.js';

/** How long somebody stays signed in, whatever they do meanwhile. */
export const sessionSeconds = 8 * 3600;

const idBytes = 32;
const idPattern = /^[\w-]{43}$/;

/** Who is signed in to the console; their browser has the id, the database its hash alone. */
@Injectable()
export class ConsoleSessions {
  constructor(private readonly database: Database) {}

  /** Begins a session and gives the id of it. */
  async begin({ subject, name, role }: ConsolePerson): Promise<string> {
    const id = randomBytes(idBytes).toString('base64url');
    await this.database.alone((tx) =>
      tx.execute(
        `INSERT INTO console_sessions (id_hash, subject, name, role, expires_at)
         VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
        [hashOf(id), subject, name, role, sessionSeconds],
      ),
    );
    return id;
  }

  /** Whose session it is, as long as it lasts. */
  async find(id: string | undefined): Promise<ConsolePerson | undefined> {
    if (id === undefined || !idPattern.test(id)) return undefined;
    const [person] = await this.database.read((tx) =>
      tx.query<ConsolePerson>(
        'SELECT subject, name, role FROM console_sessions WHERE id_hash = $1 AND expires_at > now()',
        [hashOf(id)],
      ),
    );
    return person;
  }

  /** Ends a session; one that is over already stays so. */
  async end(id: string | undefined): Promise<void> {
    if (id === undefined || !idPattern.test(id)) return;
    await this.database.alone((tx) =>
      tx.execute('DELETE FROM console_sessions WHERE id_hash = $1', [hashOf(id)]),
    );
  }
}

/** What the forms of a session carry, which nobody can tell who does not have the session. */
export function formTokenOf(id: string): string {
  return createHmac('sha256', id).update('form').digest('base64url');
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
