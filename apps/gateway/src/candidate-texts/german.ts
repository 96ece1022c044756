import type { LandingTexts } from './landing-texts.js';

export const german: LandingTexts = {
  language: 'de',
  direction: 'ltr',
  title: 'Ihr Assessment',
  hello: 'Guten Tag {firstName}',
  askedBy: 'Wer bittet Sie',
  what: 'Was',
  job: 'Stelle',
  parts: 'Teile',
  duration: 'Wie lange',
  durationText: 'Etwa {duration}',
  deadline: 'Bis wann',
  start: 'Starten',
  continue: 'Fortsetzen',
  lookAgain: 'Jetzt noch einmal nachsehen',
  headings: {
    preparing: 'Ihr Assessment wird vorbereitet',
    ready: 'Ihr Assessment ist bereit',
    started: 'Sie haben Ihr Assessment begonnen',
    completed: 'Ihr Assessment ist abgeschlossen',
    expired: 'Die Zeit für dieses Assessment ist vorbei',
    rejected: 'Dieses Assessment kann nicht absolviert werden',
    withdrawn: 'Dieses Assessment wurde zurückgezogen',
  },
  states: {
    preparing:
      'Ihr Assessment wird vorbereitet. Diese Seite sieht in einigen Sekunden von selbst wieder nach.',
    ready:
      'Nichts beginnt, bevor Sie auf „Starten“ drücken. Wählen Sie einen Moment, in dem Sie niemand stört.',
    started: 'Sie haben begonnen. Sie können dort weitermachen, wo Sie waren.',
    completed:
      'Vielen Dank, Sie haben dieses Assessment abgeschlossen. Hier gibt es für Sie nichts mehr zu tun.',
    expired:
      'Die Zeit für dieses Assessment ist vorbei. Wenn Sie es noch absolvieren möchten, wenden Sie sich bitte an das Unternehmen, das Sie eingeladen hat.',
    rejected:
      'Dieses Assessment kann nicht mehr absolviert werden. Bitte fragen Sie das Unternehmen, das Sie eingeladen hat, wie es weitergeht.',
    withdrawn:
      'Dieses Assessment wurde zurückgezogen, Sie müssen es also nicht mehr absolvieren. Hier gibt es für Sie nichts zu tun. Wenn Sie das überrascht, fragen Sie bitte das Unternehmen, das Sie eingeladen hat.',
  },
  slow: 'Die Vorbereitung Ihres Assessments dauert länger als üblich. Bitte öffnen Sie diese Seite später noch einmal; Ihr Link bleibt derselbe.',
  slowTold:
    'Die Vorbereitung Ihres Assessments dauert länger als üblich. Wir schreiben Ihnen, sobald es bereit ist; Sie können diese Seite schließen.',
  questions: { title: 'Fragen?', text: 'Bitte wenden Sie sich an {accountName}.' },
  inline: {
    states: {
      preparing:
        'Ihr Assessment wird vorbereitet. Diese Seite sieht in einigen Sekunden von selbst wieder nach.',
      ready: 'Dieses Assessment ist Teil Ihrer Bewerbung. Nichts beginnt, bevor Sie auf „Starten“ drücken.',
      started: 'Sie haben begonnen. Sie können dort weitermachen, wo Sie waren.',
      completed:
        'Vielen Dank, Sie haben dieses Assessment bereits abgeschlossen. Bitte fahren Sie mit Ihrer Bewerbung fort.',
      expired: 'Die Zeit für dieses Assessment ist vorbei. Bitte fahren Sie mit Ihrer Bewerbung fort.',
      rejected: 'Dieses Assessment kann nicht absolviert werden. Bitte fahren Sie mit Ihrer Bewerbung fort.',
      withdrawn:
        'Dieses Assessment wurde zurückgezogen, Sie müssen es also nicht absolvieren. Bitte fahren Sie mit Ihrer Bewerbung fort.',
    },
    slow: 'Die Vorbereitung Ihres Assessments dauert länger als üblich. Sie können etwas warten oder jetzt mit Ihrer Bewerbung fortfahren.',
    goOn: 'Zurück zu Ihrer Bewerbung',
    goOnWithout: 'Zurück zu Ihrer Bewerbung, ohne das Assessment abzuschließen',
  },
  reminders: {
    title: 'Erinnerungen',
    question: 'Möchten Sie keine Erinnerungen mehr an dieses Assessment? Ihre Einladung bleibt, wie sie ist.',
    stop: 'Keine Erinnerungen mehr',
    stopped: 'Sie erhalten keine Erinnerungen mehr an dieses Assessment. Ihre Einladung bleibt, wie sie ist.',
  },
  problem: {
    title: 'Das hat nicht geklappt',
    link: 'Dieser Link ist nicht gültig. Bitte öffnen Sie den Link aus Ihrer Einladung noch einmal.',
    later: 'Bitte versuchen Sie es gleich noch einmal.',
    number: 'Nummer für Rückfragen: {number}',
    nowhere: 'Hier ist nichts',
    ended:
      'Dieser Link ist nicht gültig oder abgelaufen. Bitte fragen Sie die Person, die ihn geschickt hat, nach einem neuen.',
    home: {
      title: 'Assessments mit SmartRecruiters',
      text: 'Hier absolvieren Bewerberinnen und Bewerber Assessments, lesen Recruiter Ergebnisse und verbinden Unternehmen ihr SmartRecruiters-Konto. Alle haben dafür eine eigene Adresse bekommen.',
      mailed:
        'Wer eine Adresse per E-Mail bekommen hat, öffnet sie von dort noch einmal; sie wird ganz gebraucht.',
      connects:
        'Wer ein Unternehmen verbindet, öffnet SmartRecruiters: Settings, dann Apps & Integrations, dann Connect.',
      doubt: 'Im Zweifel hilft, wer die Adresse geschickt hat.',
    },
  },
};
