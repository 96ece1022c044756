import { isCertificateFailure } from '@assay/runtime';
import { AuthorizationError, UserAuthenticationExpiredError } from '@nats-io/transport-node';

/** What the operator has to do so that NATS can be used. */
export function natsAdvice(error: unknown): string {
  if (isCertificateFailure(error))
    return 'its certificate is not trusted, name the file of the CA by NODE_EXTRA_CA_CERTS';
  if (error instanceof AuthorizationError || error instanceof UserAuthenticationExpiredError)
    return 'it refuses the login, NATS_SEED, or NATS_USER and NATS_PASSWORD, have to be those of its configuration (docker/nats.conf)';
  return 'it does not answer, see that it runs and that NATS_URL leads there';
}
