import { type Verdict, verdicts } from './verdict.js';

type Row = readonly [verdict: Verdict, ...patterns: RegExp[]];

// The first row that fits counts: words about the sender come first, because they often name "user" or "mailbox", too.
const table: readonly Row[] = [
  [
    verdicts.unproven,
    /\b(?:dmarc|dkim)\b/,
    /\bspf\b/,
    /unauthenticated (?:e-?mail|mail|sender|message)/,
    /sender[ -]?id\b/,
    /e-?mail .{0,40}not (?:been )?authenticated/,
    /header from .{0,60}authenticat/,
  ],
  [
    verdicts.sender,
    /sender (?:address|e-?mail|domain|verif\w+|denied|is not|not allowed|rejected|unknown)/,
    /\bsend ?as\b|send on behalf|send as this sender/,
    /(?:bad|invalid|unknown|unverified|unauthorized) (?:outbound )?sender/,
    /return[ -]?path|envelope[ -]?from|from (?:address|header|field|domain)/,
    /(?:e-?mail|address|identity) (?:address )?is not verified|not verified/,
    /mail from (?:address|domain|command)/,
    /originator/,
  ],
  [
    verdicts.closedGroup,
    /resolver\.rst\.(?:notauthorized|sendernotauthenticated|restrictedto)/,
    /(?:not|isn't) (?:allowed|authorized|permitted|in .{0,30}allowed.{0,10}list).{0,40}(?:group|list|recipient|mailbox)/,
    /only accepts? (?:mail|messages|e-?mail) from/,
    /allowed[ -]senders|sender .{0,20}allow-?list/,
    /restricted (?:to|address|recipient)/,
  ],
  [
    verdicts.full,
    /mail ?box .{0,40}\b(?:full|quota|storage|size limit)/,
    /\b(?:over|exceed\w*|exceeding) .{0,20}(?:quota|storage|allocated|disk)\b/,
    /(?:mailbox|mail|user|disk|storage|recipient)'?s? (?:disk |storage |mail )?quota/,
    /out of (?:storage|disk|space)|inbox .{0,12}full|mailfolder is full|insufficient (?:disk|system)? ?storage/,
    /not enough (?:disk |storage )?space|user .{0,30}(?:over ?quota|is full)|account is full|boîte .{0,20}pleine|box full/,
    /quota (?:violation|exceeded) (?:for|by)/,
  ],
  [
    verdicts.limit,
    /(?:daily|hourly|monthly|sending|outgoing|outbound|messages?|e-?mails?|recipients?|rate|submission)s? .{0,40}(?:limit|quota|exceed)/,
    /(?:limit|quota|exceed\w*) .{0,60}(?:outgoing|sending|sent\b|messages|recipients|per (?:day|hour|minute)|rate)/,
    /too many (?:messages|mails|e-?mails|recipients|connections|sessions)|throttl|rate[ -]?limit|unusual rate/,
    /account .{0,40}(?:suspended|disabled|blocked|paused) .{0,20}send|sending (?:suspended|paused|disabled|is disabled)/,
  ],
  [
    verdicts.relay,
    /relay(?:ing)? (?:access |is |not |of |mail |to |from |this )*(?:denied|allowed|permitted|prohibited|disabled|rejected)/,
    /(?:unable|not permitted|not allowed|cannot|can't|no|refus\w*|do not|does not|don't) (?:to )?relay/,
    /(?:isn't|not) in (?:my|the) (?:list of )?(?:allowed )?rcpthosts/,
    /relay .{0,30}(?:denied|prohibited|forbidden|not)/,
  ],
  [
    verdicts.login,
    /authentication (?:is )?(?:required|failed|needed|unsuccessful|credentials)/,
    /(?:must|need to) (?:be )?(?:authenticat|log ?in)|not authenticated|username and password|smtp auth/,
  ],
  [
    verdicts.tls,
    /(?:must issue a |need )?starttls|tls (?:is )?(?:required|needed|negotiation|handshake)|encryption (?:is )?(?:required|needed)|mta-sts|\bdane\b|certificate/,
  ],
  [
    verdicts.unwritable,
    /smtputf8|internationali[sz]ed (?:e-?mail|mail|address)|non-ascii (?:address|recipient)/,
  ],
  [verdicts.policy, /block(?:ed)? (?:using|by|list)|black ?list|\brbl\b|dnsbl|spamhaus|reputation/],
  [
    verdicts.disabled,
    /(?:account|mailbox|user|recipient|address|alias)\b.{0,50}\b(?:disabled|inactive|suspended|deactivated|closed|frozen|expired|terminated|blocked|discontinued|locked|not active|no longer (?:active|accepts?|available|in use|valid))/,
    /(?:disabled|inactive|suspended|deactivated|closed|dormant|expired) (?:user|account|mailbox|recipient)/,
    /no longer (?:on server|with (?:the|this) (?:company|organi[sz]ation))/,
  ],
  [
    verdicts.moved,
    /(?:user|mailbox|recipient|has|address) (?:has )?(?:moved|relocated) (?:to|permanently)?|address (?:has )?changed/,
  ],
  [
    verdicts.noMailbox,
    /(?:user|recipient|mailbox|account|address|alias|person|addressee|local ?part|destinatario|usuario|benutzer|utilisateur)\b.{0,60}(?:unknown|not (?:be )?(?:found|exist|known|valid|listed|recogni[sz]ed|local|here|a (?:known|valid|local))|(?:doesn't|doesnt|does not|didn't|don't) (?:\w+ ){0,2}(?:exist|have)|unavailable|invalid|undeliverable|nonexist|non-exist|inconnu|unbekannt|desconocid|inexist|inesistente|isn't (?:valid|known|a )|wasn't found|couldn't be found|no existe|n'existe)/,
    /(?:unknown|invalid|no such|no valid|not a valid|not a known|nonexistent|non-existent|bad|illegal|not an? .{0,12}valid) (?:\w+ ){0,2}(?:user|recipient|mailbox|account|address|alias|destination|person|addressee|name|local ?part|rcpt)/,
    /no (?:mailbox|mail box|account|user|recipient|one|person) .{0,40}(?:here|by that name|with that name|found|at this|for this|named)/,
    /does not like recipient|badrcptto|user name is not found|recipientnotfound|recipient ?notfound|can't accept user/,
    /not (?:our|a) customer|(?:is|was) not (?:a )?(?:known|valid|active) (?:user|address|mailbox|account)|this user doesn't have an? /,
    /(?:address|recipient) rejected: (?:access denied|user|invalid|unknown|undeliverable)|nobody (?:by|with) (?:that|this) name/,
    /adresse .{0,40}(?:existiert nicht|n'existe pas)|does not exist|doesn't exist|group you tried to contact|recipient address rejected\W*(?:$|\()/,
  ],
  [
    verdicts.noHost,
    /(?:host|domain|mx)\b.{0,60}(?:not found|unknown|does(?: not|n't) exist|couldn't be found|no mx|has no (?:mail|mx)|not (?:be )?resolv|does not accept (?:e-?)?mail|not accept any mail)/,
    /(?:unknown|no such|illegal|unrouteable|unroutable|invalid|null|bad|unresolvable) (?:host|domain|mx|address|destination|mail domain)/,
    /no (?:mx|valid mx|mail (?:server|exchanger|hosts?)|route to|a record|aaaa)|nullmx|all relevant mx records point to non-existent|nxdomain|name service error|dns (?:domain )?.{0,40}(?:not exist|isn't valid|not found)/,
  ],
  [
    verdicts.passing,
    /gr[ea]y-?list|try (?:again|later)|temporar|timed? ?out|time-?out|connection (?:refused|reset|lost|dropped|closed|could)|could(?:n't| not) (?:connect|be reached|establish)|unreachable|no route to host|retry time(?:out)? (?:exceeded|not reached)|(?:has been|was) in (?:the )?queue|too long|expired|(?:server|system|service|network) .{0,40}(?:busy|unavailable|not available|down|problem|error|overload)|not responding|not reachable|requests? to connect|(?:multiple|many) (?:retries|attempts)|giv(?:ing|en) up after|mail loop|loops? (?:back|to myself)|too many hops|hop count|being slowed|deferred/,
  ],
  [
    verdicts.content,
    /\bspam|virus|malware|phish|junk|unsolicited|unwanted|content (?:rejected|blocked|filter|denied|policy)|message (?:too (?:large|big)|size|exceeds|content|rejected|refused|contains|looks|has been)|(?:too (?:large|big)|size limit|exceeds the maximum)|suspicious|line limit|header error|attachment|bulk mail|malformed|rfc ?(?:5322|2822|822)/,
  ],
  [
    verdicts.policy,
    /\b(?:black|block|deny)[ -]list|barracuda|polic(?:y|ies)|banned|blocked|prohibited|reverse dns|r?dns record|mismatch|protocol violation|mail (?:has been )?(?:rejected|refused|rejet)|filtered|\bptr\b|helo|(?:client|server|ip|host|connection) .{0,40}(?:denied|rejected|blocked|not (?:allowed|welcome|permitted)|refused)|access denied|not (?:allowed|authori[sz]ed|permitted|accepted)|refused|security|administrative/,
  ],
];

const codes = /(?<![\d.])[245]\d\d[- ](?:#?[245]\.\d{1,3}\.\d{1,3}(?![\d.]))?/g;
/** Of a mail server's words, more are not looked at. */
export const longestAnswer = 2000;

/** Tells whose fault an answer is by its words alone; nothing where they tell nothing. */
export function faultOfWords(text: string): Verdict | undefined {
  const read = text.slice(0, longestAnswer).replace(codes, ' ');
  const line = read.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").toLowerCase();
  return table.find(([, ...patterns]) => patterns.some((pattern) => pattern.test(line)))?.[0];
}
