import {
  IsBoolean,
  IsIn,
  IsInt,
  IsIP,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Setting } from './setting.js';

/** Kinds of installation. */
export const nodeEnvironments = ['production', 'development', 'test'] as const;
export type NodeEnvironment = (typeof nodeEnvironments)[number];

/** Levels of log lines, from chatty to none. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Who decides which orders are traced; a caller's wish is not asked, so the two families are one. */
export const tracesSamplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** The injection token of the frozen configuration of the running app. */
export const CONFIG = Symbol('CONFIG');

/** What every process understands, also one without a database. */
export class ProcessConfig {
  @Setting({ description: 'Kind of installation; anything but production allows fault injection.' })
  @IsIn(nodeEnvironments)
  NODE_ENV: NodeEnvironment = 'production';

  @Setting({ description: 'Least severe level that is logged.' })
  @IsIn(logLevels)
  LOG_LEVEL: LogLevel = 'info';

  @Setting({ description: 'Port of the private health server; 0 takes any free port.' })
  @IsInt()
  @Min(0)
  @Max(65535)
  HEALTH_PORT: number = 0;

  @Setting({
    description:
      'Address of this machine on which the app takes calls, such as 127.0.0.1; unset: all of them.',
  })
  @IsOptional()
  @IsIP()
  LISTEN_HOST?: string;

  @Setting({
    description:
      'Milliseconds between "not ready" and closing, for load balancers to notice; unset: 5000 in production, else 0.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  DRAIN_MS?: number;

  @Setting({
    description:
      'Faults to inject, as name:action@hit, or the folder in which tests write them; refused in production.',
  })
  @IsOptional()
  @IsString()
  FAILPOINT?: string;
}

/** What every app with a database and a broker understands; each app's own configuration extends it. */
export class AppConfig extends ProcessConfig {
  @Setting({
    description: 'PostgreSQL to use.',
    secret: true,
    example: 'postgres://assay:secret@localhost:5432/assay',
  })
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' })
  DATABASE_URL: string;

  @Setting({ description: 'Most connections to PostgreSQL this process opens.' })
  @IsInt()
  @Min(1)
  DATABASE_POOL_MAX: number = 10;

  @Setting({
    description: 'NATS servers to use, separated by commas; tls:// for nothing but TLS.',
    example: 'nats://localhost:4222',
  })
  @Matches(/^(nats|tls):\/\//, { message: 'must be nats:// or tls:// addresses' })
  NATS_URL: string;

  @Setting({ description: 'NATS user of this app; unset where the server asks for none.' })
  @IsOptional()
  @IsString()
  NATS_USER?: string;

  @Setting({ description: 'Password of the NATS user.', secret: true })
  @IsOptional()
  @IsString()
  NATS_PASSWORD?: string;

  @Setting({
    description:
      'Seed of the key with which this app signs in at NATS, in place of a password; NATS has its public half alone.',
    secret: true,
  })
  @IsOptional()
  @Matches(/^SU[A-Z2-7]{56}$/, { message: 'must be the seed of a user, SU…' })
  NATS_SEED?: string;

  @Setting({ description: 'Milliseconds between two searches for due work whose wake-up was lost.' })
  @IsInt()
  @Min(100)
  SWEEP_INTERVAL_MS: number = 60_000;

  @Setting({
    description:
      'Collector of OpenTelemetry that takes traces by OTLP over HTTP; unset: there are no traces.',
    example: 'http://localhost:4318',
  })
  @IsOptional()
  @Matches(/^https?:\/\//, { message: 'must be an http:// or https:// address' })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @Setting({
    description: 'Headers for the collector, as name=value between commas, values percent-encoded.',
    secret: true,
  })
  @IsOptional()
  @Matches(/^[^=,]+=[^,]*(,[^=,]+=[^,]*)*$/, { message: 'must be name=value pairs between commas' })
  OTEL_EXPORTER_OTLP_HEADERS?: string;

  @Setting({ description: 'Name of the service in traces; unset: that of the app.' })
  @IsOptional()
  @IsString()
  OTEL_SERVICE_NAME?: string;

  @Setting({ description: 'What else traces say of this process, such as deployment.environment.name=test.' })
  @IsOptional()
  @IsString()
  OTEL_RESOURCE_ATTRIBUTES?: string;

  @Setting({
    description: `Which orders are traced: ${tracesSamplers.slice(0, 3).join(', ')}, or the same after parentbased_.`,
  })
  @IsIn(tracesSamplers)
  OTEL_TRACES_SAMPLER: (typeof tracesSamplers)[number] = 'parentbased_always_on';

  @Setting({ description: 'Share of the orders that are traced by traceidratio, from 0 to 1.' })
  @IsNumber()
  @Min(0)
  @Max(1)
  OTEL_TRACES_SAMPLER_ARG: number = 1;

  @Setting({ description: 'Milliseconds after which spans are sent, at the latest.' })
  @IsInt()
  @Min(100)
  OTEL_BSP_SCHEDULE_DELAY: number = 5000;

  @Setting({ description: 'Most spans that wait to be sent; more are dropped and counted.' })
  @IsInt()
  @Min(1)
  OTEL_BSP_MAX_QUEUE_SIZE: number = 2048;

  @Setting({ description: 'Switches traces off although there is a collector.' })
  @IsBoolean()
  OTEL_SDK_DISABLED: boolean = false;
}
