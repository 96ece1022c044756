import type { Wording } from './wording.js';

export const italian: Wording = {
  language: 'it',
  direction: 'ltr',
  subject: '{account} ti invita a una valutazione: {package}',
  title: 'Il tuo invito da {account}',
  greeting: 'Ciao {firstName},',
  greetingWithoutName: 'Ciao,',
  request: '{account} ti chiede di svolgere la valutazione «{package}» come parte della tua candidatura.',
  job: 'Posizione: {job}',
  duration: 'Dura circa {duration}.',
  durationUnknown: 'La pagina iniziale ti mostra che cosa ti aspetta prima di cominciare.',
  deadline: 'Puoi svolgerla fino a: {deadline}.',
  action: 'Apri la pagina iniziale della tua valutazione',
  nothingStartsYet:
    'Aprire la pagina non avvia nulla: la valutazione comincia quando premi «Inizia» in quella pagina.',
  bareLink: 'Se il link qui sopra non funziona, copia questo indirizzo nel tuo browser:',
  personal: 'Questo link è personale. Non inoltrarlo: chi lo apre può svolgere la valutazione a tuo nome.',
  nextTitle: 'Che cosa succede dopo',
  next: 'Quando avrai finito, {account} riceverà il tuo risultato automaticamente. Non devi inviare nulla.',
  helpTitle: 'Hai bisogno di aiuto?',
  help: 'Se hai una domanda o ti serve un adattamento, per esempio più tempo, contatta il team di selezione di {account}.',
  why: 'Ricevi questo messaggio perché ti sei candidato o candidata presso {account}. È stato inviato automaticamente.',
  reminderSubject: 'Promemoria da {account}: {package}',
  reminderTitle: 'Un promemoria da {account}',
  reminder: 'La valutazione «{package}» che {account} ti ha chiesto di svolgere è ancora aperta.',
  stopReminders: 'Non ricevere più promemoria su questa valutazione',
  changeSubject: '{account}: nuova scadenza per {package}',
  changeTitle: 'Hai una nuova scadenza',
  change:
    '{account} ha cambiato il termine entro cui puoi svolgere la valutazione «{package}». Il tuo link rimane lo stesso.',
  endedSubject: '{account}: la tua valutazione {package} è annullata',
  endedTitle: 'La tua valutazione non si svolgerà',
  ended:
    '{account} non ti chiede più di svolgere la valutazione «{package}». Non devi fare nulla e il tuo link non porta più a nessuna valutazione.',
  readySubject: '{account}: la tua valutazione {package} è pronta',
  readyTitle: 'La tua valutazione è pronta',
  ready:
    'La preparazione della valutazione «{package}» che {account} ti ha chiesto di svolgere ha richiesto più tempo del solito. Ora è pronta.',
  ownerSubject: 'L’azienda SmartRecruiters {company} è ora collegata a {account}',
  ownerTitle: 'Un’azienda è stata collegata a {account}',
  ownerConnected:
    'Qualcuno ha collegato un’azienda di SmartRecruiters al tuo account, con una delle chiavi API dell’account. Da ora l’azienda può ordinare valutazioni e ne riceve i risultati.',
  ownerCompany: 'Azienda in SmartRecruiters: {company}',
  ownerAccount: 'Account: {account} ({accountId})',
  ownerKey: 'Chiave API: {key}',
  ownerWhen: 'Collegamento: {moment}',
  ownerExpected: 'Se sei stato tu, o qualcuno incaricato di farlo, non devi fare nulla.',
  ownerNotYouTitle: 'Se non sei stato tu',
  ownerNotYou:
    'Disattiva prima il collegamento, poi sostituisci o revoca la chiave API: revocare la chiave da sola non interrompe il collegamento. Puoi fare entrambe le cose dove gestisci l’integrazione, nella pagina in cui hai trovato la chiave. Nell’API del fornitore si fa con:',
  ownerWhy:
    'Ricevi questo messaggio perché il tuo indirizzo è registrato come quello del proprietario di {account}. È stato inviato automaticamente.',
  contestSubject: 'Due account hanno provato a collegare l’azienda SmartRecruiters {company}',
  contestTitle: 'A chi appartiene {company}?',
  contestHappened:
    'In poco tempo una chiave API di {account} e una chiave di un altro account sono state usate per collegare la stessa azienda.',
  contestHeld:
    'Non si può ordinare nulla finché il supporto del suo prodotto di valutazione non conferma a chi appartiene l’azienda. Gli comunichi se è la sua.',
  contestSettled:
    'Il collegamento è stato deciso da una chiave API creata per questa azienda. Se la chiave indicata sopra è stata usata da chi non dovrebbe averla, la revochi.',
};
