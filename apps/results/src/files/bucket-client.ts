import { S3Client } from '@aws-sdk/client-s3';
import type { ReportStoreConfig } from '../report-store.config.js';

const connectMs = 3000;
// Longer than anybody whom a report is handed on to may keep us waiting.
const silentMs = 180_000;

/** A client of the store, with connections of its own. */
export function clientFor(config: ReportStoreConfig, agent: { maxSockets?: number } = {}): S3Client {
  const { REPORTS_S3_ACCESS_KEY_ID: accessKeyId, REPORTS_S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  return new S3Client({
    region: config.REPORTS_S3_REGION,
    forcePathStyle: config.REPORTS_S3_PATH_STYLE,
    maxAttempts: 1,
    // Ours are of SHA-256; what the client would choose by itself is not known to every store.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      httpAgent: agent,
      httpsAgent: agent,
      connectionTimeout: connectMs,
      requestTimeout: config.REPORTS_S3_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      socketTimeout: silentMs,
    },
    ...(config.REPORTS_S3_ENDPOINT && { endpoint: config.REPORTS_S3_ENDPOINT }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
}
