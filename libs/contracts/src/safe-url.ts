import { isSafeUrl, parseUrl, webAddress } from '@assay/orders';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

const longest = 2000;

/**
 * An https address of at most 2,000 characters without user name or password; http only on a loopback host.
 *
 * At a door it is percent-encoded where it has to be, so that whoever it is handed on to takes it, too.
 */
export const SafeUrl = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) => written(value))(target, property);
  registerDecorator({
    name: 'safeUrl',
    target: target.constructor,
    propertyName: String(property),
    options: { message: '$property must be an https address' },
    validator: {
      validate(value: unknown) {
        const address = typeof value === 'string' ? webAddress(value) : undefined;
        const url = address !== undefined && address.length <= longest ? parseUrl(address) : undefined;
        return url !== undefined && isSafeUrl(url);
      },
    },
  });
};

function written(value: unknown): unknown {
  return typeof value === 'string' && value.length <= longest ? (webAddress(value) ?? value) : value;
}
