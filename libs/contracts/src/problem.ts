import { problems, type ProblemCode } from './problems/index.js';

/** Named values that a problem's sentence may mention; never secrets or personal data. */
export type ProblemParams = Readonly<Record<string, string | number | boolean>>;

/** One wrong place in an input: a JSON pointer and what was expected there. */
export interface InputError {
  readonly pointer: string;
  readonly message: string;
}

/** How a problem travels over NATS. */
export interface ProblemMessage {
  readonly code: string;
  readonly params?: ProblemParams;
  readonly errors?: readonly InputError[];
  readonly correlationId?: string;
}

/** The one class of expected failure; its code is API, its text is not. */
export class Problem extends Error {
  readonly errors: readonly InputError[] | undefined;

  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    options: { cause?: unknown; errors?: readonly InputError[] } = {},
  ) {
    super(sentence(problems[code].title, params), { cause: options.cause });
    this.name = 'Problem';
    this.errors = options.errors;
  }

  /** What the failure means to the caller; see the catalogue. */
  get kind(): (typeof problems)[ProblemCode]['kind'] {
    return problems[this.code].kind;
  }

  /** Whether asking again later can help. */
  get retry(): 'never' | 'later' {
    return problems[this.code].retry;
  }

  /** The form that travels: code and parameters, no text, no cause. */
  toMessage(correlationId?: string): ProblemMessage {
    return {
      code: this.code,
      params: this.params,
      ...(this.errors ? { errors: this.errors } : {}),
      ...(correlationId === undefined ? {} : { correlationId }),
    };
  }

  /** The problem that a message carries; a code this build does not know becomes `internal`. */
  static fromMessage(message: ProblemMessage): Problem {
    const errors = message.errors ? { errors: message.errors } : {};
    return isProblemCode(message.code)
      ? new Problem(message.code, message.params, errors)
      : new Problem('internal', {}, { cause: new Error(`unknown problem code ${message.code}`) });
  }
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

function sentence(title: string, params: ProblemParams): string {
  return title.replace(/\{(\w+)\}/g, (_placeholder, name: string) => String(params[name] ?? 'unknown'));
}
