import type { Wording } from './wording.js';

export const german: Wording = {
  language: 'de',
  direction: 'ltr',
  subject: '{account} lädt Sie zu einem Assessment ein: {package}',
  title: 'Ihre Einladung von {account}',
  greeting: 'Guten Tag {firstName},',
  greetingWithoutName: 'Guten Tag,',
  request: '{account} bittet Sie, im Rahmen Ihrer Bewerbung das Assessment „{package}“ zu absolvieren.',
  duration: 'Es dauert etwa {duration}.',
  durationUnknown: 'Die Startseite zeigt Ihnen, was Sie erwartet, bevor Sie beginnen.',
  deadline: 'Sie können es absolvieren bis: {deadline}.',
  action: 'Startseite Ihres Assessments öffnen',
  nothingStartsYet:
    'Das Öffnen der Seite startet nichts: Das Assessment beginnt erst, wenn Sie dort auf „Starten“ drücken.',
  bareLink: 'Wenn der Link oben nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  personal:
    'Dieser Link ist persönlich. Bitte leiten Sie ihn nicht weiter: Wer ihn öffnet, kann das Assessment in Ihrem Namen absolvieren.',
  nextTitle: 'Wie es weitergeht',
  next: 'Wenn Sie fertig sind, erhält {account} Ihr Ergebnis automatisch. Sie müssen nichts einsenden.',
  helpTitle: 'Brauchen Sie Hilfe?',
  help: 'Wenn Sie eine Frage haben oder eine Anpassung wie mehr Zeit brauchen, wenden Sie sich bitte an das Recruiting-Team von {account}.',
  why: 'Sie erhalten diese Nachricht, weil Sie sich bei {account} beworben haben. Sie wurde automatisch versandt.',
  reminderSubject: 'Erinnerung von {account}: {package}',
  reminderTitle: 'Eine Erinnerung von {account}',
  reminder: 'Das Assessment „{package}“, um das {account} Sie gebeten hat, ist noch offen.',
  stopReminders: 'Keine Erinnerungen mehr an dieses Assessment',
  changeSubject: '{account}: neue Frist für {package}',
  changeTitle: 'Sie haben eine neue Frist',
  change:
    '{account} hat geändert, bis wann Sie das Assessment „{package}“ absolvieren können. Ihr Link bleibt derselbe.',
};
