import type { Wording } from './wording.js';

export const polish: Wording = {
  language: 'pl',
  direction: 'ltr',
  subject: '{account} zaprasza na test: {package}',
  title: 'Zaproszenie od {account}',
  greeting: 'Dzień dobry {firstName},',
  greetingWithoutName: 'Dzień dobry,',
  request: '{account} prosi o rozwiązanie testu „{package}” w ramach procesu rekrutacji.',
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
};
