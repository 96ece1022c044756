import { Problem } from '@assay/contracts';
import { isPassingFailure } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

interface Reply {
  status(code: number): Reply;
  send(body: object): unknown;
}

const unauthenticated = 401;
const unprocessable = 422;

/** Answers failures of the private port as messages do: the code and what it mentions, for the gateway to word. */
@Catch()
export class ReportsProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = problemOf(exception);
    if (problem.kind === 'internal' || problem.cause !== undefined)
      this.logger.error('a report failed', { error: exception });
    reply
      .status(problem.kind === 'unauthenticated' ? unauthenticated : unprocessable)
      .send(problem.toMessage());
  }
}

function problemOf(exception: unknown): Problem {
  if (exception instanceof Problem) return exception;
  return isPassingFailure(exception)
    ? new Problem('unavailable', { service: 'results' }, { cause: exception })
    : new Problem('internal', {}, { cause: exception });
}
