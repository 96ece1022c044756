import type { Wording } from './wording.js';

export const polish: Wording = {
  language: 'pl',
  direction: 'ltr',
  subject: '{account} zaprasza na test: {package}',
  title: 'Zaproszenie od {account}',
  greeting: 'Dzień dobry {firstName},',
  greetingWithoutName: 'Dzień dobry,',
  request: '{account} prosi o rozwiązanie testu „{package}” w ramach procesu rekrutacji.',
  job: 'Stanowisko: {job}',
  duration: 'Zajmie to około {duration}.',
  durationUnknown: 'Strona startowa pokaże, czego można się spodziewać, zanim test się rozpocznie.',
  deadline: 'Test można rozwiązać do: {deadline}.',
  action: 'Otwórz stronę startową testu',
  nothingStartsYet:
    'Samo otwarcie strony niczego nie rozpoczyna: test zacznie się po naciśnięciu na niej „Rozpocznij”.',
  bareLink: 'Jeśli powyższy link nie działa, proszę skopiować ten adres do przeglądarki:',
  personal:
    'Ten link jest osobisty. Prosimy nie przesyłać go dalej: kto go otworzy, może rozwiązać test w Twoim imieniu.',
  nextTitle: 'Co dalej',
  next: 'Po zakończeniu testu {account} otrzyma wynik automatycznie. Nie trzeba niczego wysyłać.',
  helpTitle: 'Potrzebna pomoc?',
  help: 'W razie pytań lub potrzeby dostosowania, na przykład dłuższego czasu, prosimy o kontakt z zespołem rekrutacji {account}.',
  why: 'Ta wiadomość dotyczy aplikacji złożonej w {account}. Została wysłana automatycznie.',
  reminderSubject: 'Przypomnienie od {account}: {package}',
  reminderTitle: 'Przypomnienie od {account}',
  reminder: 'Test „{package}”, o którego rozwiązanie prosi {account}, jest nadal dostępny.',
  stopReminders: 'Nie przypominaj więcej o tym teście',
  changeSubject: '{account}: nowy termin testu {package}',
  changeTitle: 'Masz nowy termin',
  change: '{account} zmienia termin, do którego można rozwiązać test „{package}”. Link pozostaje ten sam.',
  endedSubject: '{account}: test {package} został odwołany',
  endedTitle: 'Test się nie odbędzie',
  ended:
    '{account} nie prosi już o rozwiązanie testu „{package}”. Nie trzeba nic robić, a link nie prowadzi już do żadnego testu.',
  readySubject: '{account}: test {package} jest gotowy',
  readyTitle: 'Test jest gotowy',
  ready:
    'Przygotowanie testu „{package}”, o którego rozwiązanie prosi {account}, trwało dłużej niż zwykle. Test jest już gotowy.',
  ownerSubject: 'Firma {company} ze SmartRecruiters jest teraz połączona z {account}',
  ownerTitle: 'Z {account} połączono firmę',
  ownerConnected:
    'Ktoś połączył firmę w SmartRecruiters z Twoim kontem za pomocą jednego z kluczy API tego konta. Firma może od teraz zamawiać testy i otrzymuje ich wyniki.',
  ownerCompany: 'Firma w SmartRecruiters: {company}',
  ownerAccount: 'Konto: {account} ({accountId})',
  ownerKey: 'Klucz API: {key}',
  ownerWhen: 'Połączono: {moment}',
  ownerExpected: 'Jeśli zrobiono to za Twoją wiedzą, nie musisz nic robić.',
  ownerNotYouTitle: 'Jeśli stało się to bez Twojej wiedzy',
  ownerNotYou:
    'Najpierw wyłącz połączenie, a potem wymień lub unieważnij klucz API: samo unieważnienie klucza nie kończy połączenia. Jedno i drugie zrobisz tam, gdzie zarządzasz integracją, na stronie, na której widać klucz. W API dostawcy służą do tego wywołania:',
  ownerWhy:
    'Ta wiadomość przyszła, ponieważ ten adres zapisano jako adres właściciela {account}. Została wysłana automatycznie.',
  contestSubject: 'Dwa konta próbowały połączyć firmę {company} w SmartRecruiters',
  contestTitle: 'Do kogo należy {company}?',
  contestHappened:
    'W krótkim czasie użyto klucza API konta {account} i klucza innego konta, aby połączyć tę samą firmę.',
  contestHeld:
    'Nie można niczego zamówić, dopóki pomoc techniczna produktu do ocen nie potwierdzi, do kogo należy firma. Proszę przekazać, czy to Państwa firma.',
  contestSettled:
    'O połączeniu zdecydował klucz API utworzony dla tej firmy. Jeśli powyższego klucza użył ktoś, kto nie powinien go mieć, należy go unieważnić.',
};
