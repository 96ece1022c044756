import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { CONFIG, type ProcessConfig } from './app.config.js';
import { Clock } from './clock.js';
import { HealthChecks, type SelfReport } from './health.js';
import { Logger } from './logger.js';
import { Metrics } from './metrics.js';

/** The name of the running app: its schema, its role, its queue group. */
export const APP_NAME = Symbol('APP_NAME');

/** Gives every module of an app its name, configuration, logger, clock, health checks and metrics. */
@Module({})
export class RuntimeModule {
  static forApp(
    name: string,
    config: Readonly<ProcessConfig>,
    logger = loggerFor(name, config),
    { checks, metrics }: SelfReport = { checks: new HealthChecks(), metrics: new Metrics(logger) },
  ): DynamicModule {
    const providers: Provider[] = [
      { provide: APP_NAME, useValue: name },
      { provide: CONFIG, useValue: config },
      // Also under its own class and the classes it extends, so that constructors need no @Inject.
      ...classesOf(config).map((provide) => ({ provide, useValue: config })),
      { provide: Logger, useValue: logger },
      Clock,
      { provide: HealthChecks, useValue: checks },
      { provide: Metrics, useValue: metrics },
    ];
    // The one exception to "no global modules", with PersistenceModule: these exist exactly once per
    // process, hold no behaviour of ours, and importing them in each feature module would say nothing.
    return { module: RuntimeModule, global: true, providers, exports: providers.map(tokenOf) };
  }
}

/** Returns the logger of an app at its configured level. */
export function loggerFor(app: string, config: Readonly<ProcessConfig>): Logger {
  return new Logger({ app, level: config.LOG_LEVEL });
}

type ClassToken = new () => object;

function classesOf(config: object): ClassToken[] {
  const classes: ClassToken[] = [];
  let prototype: object | null = Object.getPrototypeOf(config) as object | null;
  while (prototype !== null && prototype !== Object.prototype) {
    classes.push(prototype.constructor as ClassToken);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return classes;
}

function tokenOf(provider: Provider) {
  return typeof provider === 'function' ? provider : provider.provide;
}
