import type { Server, Socket } from 'node:net';

/** Has the server take every mail; tells the recipients at the moment at which it says so to the sender. */
export function takesMail(server: Server, taken: (recipient: string) => void): void {
  server.on('connection', (socket) => {
    socket.setNoDelay(true);
    converse(socket, taken);
  });
}

function converse(socket: Socket, taken: (recipient: string) => void): void {
  let unread = '';
  let inMail = false;
  let recipients: string[] = [];
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    if (verb === 'RSET') recipients = [];
    if (verb === 'DATA') inMail = true;
    if (verb === 'EHLO') say('250-bench\r\n250 8BITMIME');
    else if (verb === 'DATA') say('354 go on');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (part) => {
    unread += part.toString('latin1');
    for (;;) {
      const mark = inMail ? '\r\n.\r\n' : '\r\n';
      const end = unread.indexOf(mark);
      if (end < 0) return;
      const text = unread.slice(0, end);
      unread = unread.slice(end + mark.length);
      if (!inMail) {
        obey(text);
        continue;
      }
      inMail = false;
      recipients.forEach(taken);
      recipients = [];
      say('250 taken');
    }
  });
  say('220 bench');
}
