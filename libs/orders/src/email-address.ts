const longestAddress = 254;
const longestLocalPart = 64;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * False only for what can never be delivered: no "@", blanks, control characters, an impossible host name. Whether the
 * mailbox exists is for the mail server to say.
 */
export function isUsableAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const labels = address.slice(at + 1).split('.');
  return address.length <= longestAddress && isLocalPart(local) && labels.every((part) => label.test(part));
}

// The characters that would end an address in a mail header; quoted local parts are not worth their risk.
function isLocalPart(local: string): boolean {
  return local.length > 0 && local.length <= longestLocalPart && !/[\s\p{C}<>()[\]\\,;:"@]/u.test(local);
}
