import { isSafeUrl, parseUrl } from '@assay/orders';
import { registerDecorator } from 'class-validator';

/** An https address of at most 2,000 characters without user name or password; http only on a loopback host. */
export const SafeUrl = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'safeUrl',
    target: target.constructor,
    propertyName: String(property),
    options: { message: '$property must be an https address' },
    validator: {
      validate(value: unknown) {
        const url = typeof value === 'string' && value.length <= 2000 ? parseUrl(value) : undefined;
        return url !== undefined && isSafeUrl(url);
      },
    },
  });
