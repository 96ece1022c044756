export {
  AppConfig,
  CONFIG,
  type LogLevel,
  logLevels,
  type NodeEnvironment,
  ProcessConfig,
} from './app.config.js';
export { bootApp, type BootOptions } from './boot-app.js';
export { Clock } from './clock.js';
export { correlateHttp } from './correlate-http.js';
export { correlation } from './correlation.js';
export { configureFailpoints, failpoint } from './failpoint.js';
export { type HealthCheck, HealthChecks, type HealthServer, serveHealth } from './health.js';
export { listenHost } from './listen-host.js';
export { type Environment, loadConfig } from './load-config.js';
export { type LogFields, Logger, type LoggerOptions } from './logger.js';
export { readText, type CodedAnswer } from './read-text.js';
export { RepeatedWork } from './repeated-work.js';
export { APP_NAME, RuntimeModule } from './runtime.module.js';
export {
  type ConfigClass,
  describeConfig,
  Setting,
  type SettingDescription,
  type SettingOptions,
} from './setting.js';
