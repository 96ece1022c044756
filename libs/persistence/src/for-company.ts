import pg from 'pg';

const name = 'assay_for_company';

/** Prepares, once for each connection, what makes a transaction one of a company. */
export function preparation(companyRole: string): string {
  return `PREPARE ${name} (text) AS
    SELECT set_config('role', ${pg.escapeLiteral(companyRole)}, true), set_config('assay.company', $1, true)`;
}

/** A statement, as pg names its parts. */
interface Statement {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Ended = (error: Error | undefined, result: unknown) => void;

/**
 * Runs the lone statement for the company. The setting goes ahead of it in the same packet and, as there is no Sync in between,
 * in the same transaction: it costs no trip and ends with the statement.
 */
export function forCompany(
  companyId: string,
  statement: Statement,
  ask: (query: unknown) => unknown,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    ask(
      new StatementForCompany(companyId, statement, (error, result) =>
        error ? reject(error) : resolve(result),
      ),
    );
  });
}

// What pg has and @types/pg does not declare.
interface QueryInside {
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
}

const inside = pg.Query.prototype as unknown as QueryInside & { submit(connection: pg.Connection): unknown };

class StatementForCompany extends pg.Query {
  /** Whether the answer to the setting has come; what follows answers the statement. */
  private isSet = false;

  constructor(
    private readonly companyId: string,
    { name: known, text, values }: Statement,
    ended: Ended,
  ) {
    const config = {
      text,
      values: [...values],
      queryMode: 'extended',
      ...(known !== undefined && { name: known }),
    };
    super(config, undefined, ended as never);
    Object.assign(this, {
      submit: (connection: pg.Connection) => this.send(connection),
      handleDataRow: (message: unknown) => {
        if (this.isSet) inside.handleDataRow.call(this, message);
      },
      handleCommandComplete: (message: unknown, connection: pg.Connection) => {
        if (this.isSet) inside.handleCommandComplete.call(this, message, connection);
        this.isSet = true;
      },
    });
  }

  private send(connection: pg.Connection): unknown {
    const { stream } = connection;
    stream.cork();
    try {
      connection.bind({ statement: name, values: [this.companyId] }, true);
      connection.execute({}, true);
      return inside.submit.call(this, connection);
    } finally {
      stream.uncork();
    }
  }
}
