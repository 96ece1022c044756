export { type CapturedLogs, capturedLogs, type LogLine } from './captured-logs.js';
export { type TestDatabase, testDatabase, type TestDatabaseOptions } from './database.js';
export { documentedRotation, documentedTokenChange } from './documented-rotation.js';
export { eventually } from './eventually.js';
export { FixedClock } from './fixed-clock.js';
export { selfSigned } from './self-signed.js';
export { testDatabaseUrl } from './servers.config.js';
export { type UntrustedServer, untrustedServer } from './untrusted-server.js';
export { type Parts, partsOf, unstartedApp } from './unstarted-app.js';
