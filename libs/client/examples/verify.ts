// Whether a webhook is Assay's.
import { Webhook } from '@assay/client';

export function isOurs(body: string, headers: Record<string, string>, webhookSecret: string): boolean {
  try {
    new Webhook(webhookSecret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
