import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './app.config.js';
import { correlation } from './correlation.js';
import { describeError } from './describe-error.js';

/** Facts of one log line; never names, addresses, bodies or tokens. An `error` is described without its data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Who logs, from which level on, and where to. */
export interface LoggerOptions {
  readonly app: string;
  readonly level?: LogLevel;
  readonly destination?: DestinationStream;
}

/** Writes one structured line per call to standard output, with the correlation id and the trace in force. */
export class Logger {
  private readonly pino: Pino;

  constructor(options: LoggerOptions) {
    const settings = {
      level: options.level ?? 'info',
      base: { app: options.app },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      serializers: { error: describeError, err: describeError },
      mixin: () => {
        const correlationId = correlation.current();
        if (correlationId === undefined) return {};
        const span = correlation.span();
        // Spelled as OpenTelemetry has it in JSON lines, so that a log viewer finds the trace.
        return span ? { correlationId, trace_id: span.traceId, span_id: span.spanId } : { correlationId };
      },
    };
    this.pino = options.destination ? pino(settings, options.destination) : pino(settings);
  }

  debug(msg: string, fields: LogFields = {}): void {
    this.pino.debug(fields, msg);
  }

  info(msg: string, fields: LogFields = {}): void {
    this.pino.info(fields, msg);
  }

  warn(msg: string, fields: LogFields = {}): void {
    this.pino.warn(fields, msg);
  }

  error(msg: string, fields: LogFields = {}): void {
    this.pino.error(fields, msg);
  }
}

/** Sends Nest's own lines through our logger; its chatter is only visible at debug. */
export function nestLogger(logger: Logger): LoggerService {
  const context = (rest: unknown[]): LogFields => ({ source: ['nest', rest.at(-1)].join(' ') });
  const quiet = (message: unknown, ...rest: unknown[]): void => logger.debug(String(message), context(rest));
  return {
    log: quiet,
    debug: quiet,
    verbose: quiet,
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(String(message), context(rest)),
    error: (message: unknown, ...rest: unknown[]) => {
      // What keeps the app from starting is thrown as well, and bootApp logs it.
      if (rest.at(-1) === 'ExceptionHandler') return quiet(message, ...rest);
      return message instanceof Error
        ? logger.error(message.message, { error: message, ...context(rest) })
        : logger.error(String(message), { ...context(rest), stack: rest.length > 1 ? rest[0] : undefined });
    },
  };
}
