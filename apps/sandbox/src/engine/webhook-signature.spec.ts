import { describe, expect, it } from 'vitest';
import { signWebhook, webhookDistrust } from './webhook-signature.js';

// the example that the Standard Webhooks specification and its libraries share
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const BODY = Buffer.from('{"test": 2432232314}');
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const HEADERS = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330', signature: SIGNATURE };
const NOW = 1_614_265_330;

describe('a webhook', () => {
  it('is signed as the specification shows', () => {
    expect(signWebhook(SECRET, HEADERS.id, HEADERS.timestamp, BODY)).toBe(SIGNATURE);
    expect(webhookDistrust(SECRET, HEADERS, BODY, NOW)).toBeNull();
  });

  it('is trusted when one of several signatures is ours', () => {
    const signature = `v1,${Buffer.from('other').toString('base64')} ${SIGNATURE}`;
    expect(webhookDistrust(SECRET, { ...HEADERS, signature }, BODY, NOW)).toBeNull();
  });

  it.each([
    ['another body', SECRET, HEADERS, Buffer.from('{"test": 1}'), NOW],
    ['another secret', 'whsec_c2VjcmV0', HEADERS, BODY, NOW],
    ['another id', SECRET, { ...HEADERS, id: 'msg_2' }, BODY, NOW],
    ['a missing signature', SECRET, { ...HEADERS, signature: undefined }, BODY, NOW],
    ['a timestamp that is none', SECRET, { ...HEADERS, timestamp: 'now' }, BODY, NOW],
    ['an old timestamp', SECRET, HEADERS, BODY, NOW + 301],
    ['a timestamp of the future', SECRET, HEADERS, BODY, NOW - 301],
    ['another version', SECRET, { ...HEADERS, signature: SIGNATURE.replace('v1', 'v2') }, BODY, NOW],
  ])('is not trusted with %s', (_, secret, headers, body, now) => {
    expect(webhookDistrust(secret, headers, body, now)).not.toBeNull();
  });
});
