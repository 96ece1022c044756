import type { ErasureCertificate } from '@assay/contracts/ordering';
import type { SubjectSecrets } from '../erasures/subject-secrets.js';

/** The certificates of a ledger, one on each line; throws, naming the line, where one is not ours as it stands. */
export function readLedger(text: string, secrets: SubjectSecrets): ErasureCertificate[] {
  return text.split('\n').flatMap((line, index) => {
    // What npm says before what a command prints gets into a file with it, and is in no certificate.
    if (line.trim() === '' || line.startsWith('> ')) return [];
    const certificate = parsed(line);
    if (!certificate || !secrets.isOurs(certificate))
      throw new Error(`line ${index + 1} is no certificate that was made with this ENCRYPTION_KEY`);
    return [certificate];
  });
}

function parsed(line: string): ErasureCertificate | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isCertificate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// What is in its facts, the signature says.
function isCertificate(value: unknown): value is ErasureCertificate {
  if (typeof value !== 'object' || value === null) return false;
  const { facts, sha256, signature } = value as Partial<Record<keyof ErasureCertificate, unknown>>;
  return (
    typeof facts === 'object' && facts !== null && typeof sha256 === 'string' && typeof signature === 'string'
  );
}
