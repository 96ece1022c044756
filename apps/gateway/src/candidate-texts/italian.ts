import type { LandingTexts } from './landing-texts.js';

export const italian: LandingTexts = {
  language: 'it',
  direction: 'ltr',
  title: 'La tua valutazione',
  hello: 'Ciao {firstName}',
  askedBy: 'Chi la richiede',
  what: 'Che cosa',
  job: 'Posizione',
  parts: 'Parti',
  duration: 'Durata',
  durationText: 'Circa {duration}',
  deadline: 'Fino a quando',
  start: 'Inizia',
  continue: 'Continua',
  lookAgain: 'Controlla di nuovo',
  headings: {
    preparing: 'La tua valutazione è in preparazione',
    ready: 'La tua valutazione è pronta',
    started: 'Hai iniziato la tua valutazione',
    completed: 'La tua valutazione è completata',
    expired: 'Il tempo per questa valutazione è scaduto',
    rejected: 'Questa valutazione non può essere svolta',
    withdrawn: 'Questa valutazione è stata ritirata',
  },
  states: {
    preparing: 'La tua valutazione è in preparazione. Questa pagina si aggiornerà da sola tra pochi secondi.',
    ready: 'Nulla comincia prima che tu prema «Inizia». Scegli un momento in cui nessuno ti disturba.',
    started: 'Hai cominciato. Puoi riprendere da dove eri.',
    completed: 'Grazie, hai completato questa valutazione. Non devi fare altro qui.',
    expired:
      'Il tempo per questa valutazione è scaduto. Se vuoi ancora svolgerla, contatta l’azienda che ti ha invitato.',
    rejected:
      'Questa valutazione non può più essere svolta. Chiedi all’azienda che ti ha invitato come proseguire.',
    withdrawn:
      'Questa valutazione è stata ritirata, quindi non devi più svolgerla. Qui non devi fare altro. Se la cosa ti sorprende, chiedi all’azienda che ti ha invitato.',
  },
  slow: 'La preparazione della tua valutazione richiede più tempo del solito. Riapri questa pagina più tardi; il tuo link resta lo stesso.',
  slowTold:
    'La preparazione della tua valutazione richiede più tempo del solito. Ti scriveremo non appena sarà pronta; puoi chiudere questa pagina.',
  questions: { title: 'Domande?', text: 'Rivolgiti a {accountName}.' },
  inline: {
    states: {
      preparing:
        'La tua valutazione è in preparazione. Questa pagina si aggiornerà da sola tra pochi secondi.',
      ready: 'Questa valutazione fa parte della tua candidatura. Nulla comincia prima che tu prema «Inizia».',
      started: 'Hai cominciato. Puoi riprendere da dove eri.',
      completed: 'Grazie, hai già completato questa valutazione. Prosegui con la tua candidatura.',
      expired: 'Il tempo per questa valutazione è scaduto. Prosegui con la tua candidatura.',
      rejected: 'Questa valutazione non può essere svolta. Prosegui con la tua candidatura.',
      withdrawn:
        'Questa valutazione è stata ritirata, quindi non devi svolgerla. Prosegui con la tua candidatura.',
    },
    slow: 'La preparazione della tua valutazione richiede più tempo del solito. Puoi attendere un po’ o proseguire ora con la tua candidatura.',
    goOn: 'Torna alla tua candidatura',
    goOnWithout: 'Torna alla tua candidatura senza finire la valutazione',
  },
  reminders: {
    title: 'Promemoria',
    question: 'Non vuoi più ricevere promemoria su questa valutazione? Il tuo invito resta valido.',
    stop: 'Non ricevere più promemoria',
    stopped: 'Non riceverai più promemoria su questa valutazione. Il tuo invito resta valido.',
  },
  problem: {
    title: 'Non ha funzionato',
    link: 'Questo link non è valido. Apri di nuovo il link del tuo invito.',
    later: 'Riprova tra un momento.',
    number: 'Numero per domande: {number}',
    nowhere: 'Qui non c’è nulla',
    ended: 'Questo link non è valido o è scaduto. Chiedine uno nuovo a chi te lo ha inviato.',
    home: {
      title: 'Valutazioni con SmartRecruiters',
      text: 'Qui i candidati svolgono valutazioni, i recruiter leggono i risultati e le aziende collegano il proprio account SmartRecruiters. Ognuno ha ricevuto un indirizzo proprio.',
      mailed: 'Chi ha ricevuto un indirizzo per e-mail lo riapra da lì; deve essere completo.',
      connects:
        'Per collegare un’azienda, apri SmartRecruiters: Settings, poi Apps & Integrations, poi Connect.',
      doubt: 'In caso di dubbio, chiedi a chi ha inviato l’indirizzo.',
    },
  },
};
