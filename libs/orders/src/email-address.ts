const longestAddress = 254;
const longestLocalPart = 64;
// Letters of many scripts are written with marks, and some words with joiners between letters (RFC 5892).
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Join_Control}\u00b7\u30fb-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const joiners = /\p{Join_Control}/gu;

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
  const letters = local.replace(joiners, '');
  return (
    letters.length > 0 && local.length <= longestLocalPart && !/[\s\p{C}\uFFFD<>()[\]\\,;:"@]/u.test(letters)
  );
}
