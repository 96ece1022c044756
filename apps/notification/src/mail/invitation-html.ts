import { Eta } from 'eta';
import type { Wording } from '../wording/wording.js';
import type { Block } from './invitation-blocks.js';

interface HtmlData {
  readonly blocks: readonly Block[];
  readonly language: string;
  readonly direction: Wording['direction'];
  readonly subject: string;
}

// Mail programs drop style sheets and the attributes of html, and read neither flex nor grid: hence the table, the
// styles in place, and lang and dir again on what is left of the document.
const template = `<!doctype html>
<html lang="<%= it.language %>" dir="<%= it.direction %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title><%= it.subject %></title>
</head>
<body lang="<%= it.language %>" dir="<%= it.direction %>" style="margin:0;padding:0;background:#f4f5f7;color:#1b1f24;font:16px/1.5 Arial,Helvetica,sans-serif">
<div role="main" lang="<%= it.language %>" dir="<%= it.direction %>">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f5f7">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff">
<tr><td style="padding:32px;text-align:<%= it.start %>;color:#1b1f24">
<% for (const block of it.blocks) { -%>
<% if (block.kind === 'title') { -%>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3"><%~ it.html(block.pieces) %></h1>
<% } else if (block.kind === 'heading') { -%>
<h2 style="margin:24px 0 8px;font-size:17px;line-height:1.3"><%~ it.html(block.pieces) %></h2>
<% } else if (block.kind === 'paragraph') { -%>
<p style="margin:0 0 16px"><%~ it.html(block.pieces) %></p>
<% } else if (block.kind === 'action') { -%>
<p style="margin:24px 0"><a href="<%= block.link %>" style="display:inline-block;padding:12px 20px;background:#0b5c3b;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px"><%~ it.html(block.pieces) %></a></p>
<% } else if (block.kind === 'bare-link') { -%>
<p style="margin:0 0 8px"><%~ it.html(block.pieces) %></p>
<p dir="ltr" style="margin:0 0 16px;text-align:<%= it.start %>;word-break:break-all"><a href="<%= block.link %>" style="color:#0b5c3b"><%= block.link %></a></p>
<% } else if (block.kind === 'small-link') { -%>
<p style="margin:24px 0 0;font-size:13px"><a href="<%= block.link %>" style="color:#0b5c3b"><%~ it.html(block.pieces) %></a></p>
<% } else { -%>
<p style="margin:24px 0 0;font-size:13px;color:#57606a"><%~ it.html(block.pieces) %></p>
<% } -%>
<% } -%>
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;

const eta = new Eta({ autoEscape: true, autoTrim: false });
const piecesTemplate = eta.compile(
  '<% for (const piece of it.pieces) { %><% if (piece.link) { %><a href="<%= piece.link %>" style="color:#0b5c3b"><%= piece.text %></a><% } else if (piece.filledIn) { %><bdi><%= piece.text %></bdi><% } else { %><% for (const [index, line] of piece.text.split(/\\n/).entries()) { %><% if (index > 0) { %><br><% } %><%= line %><% } %><% } %><% } %>',
);
const page = eta.compile(template);

/** Returns the HTML part of the message; everything that was filled in is escaped and keeps to its own direction. */
export function invitationHtml(data: HtmlData): string {
  const html = (pieces: Block['pieces']): string => eta.render(piecesTemplate, { pieces });
  // text-align: start is unknown to Outlook.
  return eta.render(page, { ...data, html, start: data.direction === 'rtl' ? 'right' : 'left' });
}
