import type { Wording } from './wording.js';

export const german: Wording = {
  language: 'de',
  direction: 'ltr',
  subject: '{account} lädt Sie zu einem Assessment ein: {package}',
  title: 'Ihre Einladung von {account}',
  greeting: 'Guten Tag {firstName},',
  greetingWithoutName: 'Guten Tag,',
  request: '{account} bittet Sie, im Rahmen Ihrer Bewerbung das Assessment „{package}“ zu absolvieren.',
  job: 'Stelle: {job}',
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
  endedSubject: '{account}: Ihr Assessment {package} ist beendet',
  endedTitle: 'Ihr Assessment findet nicht statt',
  ended:
    '{account} bittet Sie nicht länger um das Assessment „{package}“. Sie müssen nichts tun, und unter Ihrem Link ist nichts mehr zu absolvieren.',
  readySubject: '{account}: Ihr Assessment {package} ist bereit',
  readyTitle: 'Ihr Assessment ist bereit',
  ready:
    'Das Assessment „{package}“, um das {account} Sie gebeten hat, brauchte länger als üblich zur Vorbereitung. Jetzt ist es bereit.',
  ownerSubject: 'Das SmartRecruiters-Unternehmen {company} ist jetzt mit {account} verbunden',
  ownerTitle: 'Ein Unternehmen wurde mit {account} verbunden',
  ownerConnected:
    'Jemand hat ein Unternehmen in SmartRecruiters mit Ihrem Konto verbunden, mit einem der API-Schlüssel des Kontos. Das Unternehmen kann ab jetzt Assessments bestellen und erhält die Ergebnisse.',
  ownerCompany: 'Unternehmen in SmartRecruiters: {company}',
  ownerAccount: 'Konto: {account} ({accountId})',
  ownerKey: 'API-Schlüssel: {key}',
  ownerWhen: 'Verbunden: {moment}',
  ownerExpected: 'Wenn Sie das waren, oder jemand, der das tun sollte, müssen Sie nichts tun.',
  ownerNotYouTitle: 'Wenn Sie das nicht waren',
  ownerNotYou:
    'Deaktivieren Sie zuerst die Verbindung und ersetzen oder widerrufen Sie dann den API-Schlüssel: Den Schlüssel zu widerrufen beendet die Verbindung allein nicht. Beides können Sie dort tun, wo Sie die Integration verwalten, auf der Seite, auf der Sie den Schlüssel gefunden haben. In der Vendor-API geschieht es durch:',
  ownerWhy:
    'Sie erhalten diese Nachricht, weil Ihre Adresse als die des Inhabers von {account} hinterlegt ist. Sie wurde automatisch versandt.',
  contestSubject: 'Zwei Konten wollten das SmartRecruiters-Unternehmen {company} verbinden',
  contestTitle: 'Wem gehört {company}?',
  contestHappened:
    'Innerhalb kurzer Zeit wurden ein API-Schlüssel von {account} und ein Schlüssel eines anderen Kontos verwendet, um dasselbe Unternehmen zu verbinden.',
  contestHeld:
    'Es kann nichts bestellt werden, bis der Support Ihres Assessment-Produkts bestätigt hat, wem das Unternehmen gehört. Bitte teilen Sie ihm mit, ob es Ihres ist.',
  contestSettled:
    'Über die Verbindung hat ein API-Schlüssel entschieden, der für dieses Unternehmen gemacht wurde. Wenn jemand den obigen Schlüssel verwendet hat, der ihn nicht haben sollte, widerrufen Sie ihn.',
};
