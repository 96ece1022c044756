export {
  AppConfig,
  CONFIG,
  type LogLevel,
  logLevels,
  type NodeEnvironment,
  ProcessConfig,
} from './app.config.js';
export { atMost } from './at-most.js';
export { bootApp, type BootOptions } from './boot-app.js';
export { isCertificateFailure } from './certificate-failure.js';
export { Clock } from './clock.js';
export { correlateHttp } from './correlate-http.js';
export { correlation } from './correlation.js';
export { type Diagnosed, diagnose, type Diagnosis, type Examined } from './doctor/diagnose.js';
export { type Check, causeIn, type Examination, examine } from './doctor/examine.js';
export { type Finding, type FindingKind, severities, type Severity } from './doctor/finding.js';
export { type FindingCode, findings, found } from './doctor/findings.js';
export { type AddressLook, lookAtAddress } from './doctor/look-at-address.js';
export { isOwnMachine } from './doctor/own-machine.js';
export { secretCheck } from './doctor/secret-check.js';
export { configureFailpoints, failpoint } from './failpoint.js';
export {
  answerPoints,
  type CompanyCallName,
  type FailpointName,
  failpointNames,
  type LetterName,
  type LoopName,
  type TellingName,
} from './failpoint-names.js';
export { HealthChecks, type HealthServer, serveHealth } from './health.js';
export { FairLine } from './fair-line.js';
export { Html, html } from './html.js';
export { listenHost } from './listen-host.js';
export { type Environment, loadConfig } from './load-config.js';
export { weaknessOf, weakSecrets } from './weak-secret.js';
export { type LogFields, Logger, type LoggerOptions } from './logger.js';
export { measureCalls } from './measure-calls.js';
export { type Durations, Metrics } from './metrics.js';
export { Outage } from './outage.js';
export { readText, type CodedAnswer } from './read-text.js';
export { release } from './release.js';
export { RepeatedWork } from './repeated-work.js';
export { APP_NAME, RuntimeModule } from './runtime.module.js';
export {
  type ConfigClass,
  describeConfig,
  Setting,
  type SettingDescription,
  type SettingOptions,
} from './setting.js';
export { inStep, recordSteps, type Step, type StepFacts } from './step.js';
export { type SpanPlace, writeTraceparent } from './trace-context.js';
export { Turns } from './turns.js';
export { type Whose, whose } from './whose.js';
