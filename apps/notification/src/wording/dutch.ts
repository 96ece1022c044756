import type { Wording } from './wording.js';

export const dutch: Wording = {
  language: 'nl',
  direction: 'ltr',
  subject: '{account} nodigt u uit voor een assessment: {package}',
  title: 'Uw uitnodiging van {account}',
  greeting: 'Beste {firstName},',
  greetingWithoutName: 'Beste kandidaat,',
  request: '{account} vraagt u om het assessment “{package}” te maken als onderdeel van uw sollicitatie.',
  job: 'Vacature: {job}',
  duration: 'Het duurt ongeveer {duration}.',
  durationUnknown: 'De startpagina laat u zien wat u kunt verwachten voordat u begint.',
  deadline: 'U kunt het maken tot: {deadline}.',
  action: 'De startpagina van uw assessment openen',
  nothingStartsYet:
    'Door de pagina te openen begint er niets: het assessment begint wanneer u daar op “Starten” drukt.',
  bareLink: 'Werkt de link hierboven niet? Kopieer dan dit adres naar uw browser:',
  personal:
    'Deze link is persoonlijk. Stuur hem niet door: wie hem opent, kan het assessment in uw naam maken.',
  nextTitle: 'Wat er daarna gebeurt',
  next: 'Als u klaar bent, ontvangt {account} uw resultaat automatisch. U hoeft niets te sturen.',
  helpTitle: 'Hebt u hulp nodig?',
  help: 'Hebt u een vraag of een aanpassing nodig, zoals meer tijd? Neem dan contact op met het recruitmentteam van {account}.',
  why: 'U ontvangt dit bericht omdat u bij {account} hebt gesolliciteerd. Het is automatisch verzonden.',
  reminderSubject: 'Herinnering van {account}: {package}',
  reminderTitle: 'Een herinnering van {account}',
  reminder: 'Het assessment “{package}” waar {account} u om heeft gevraagd, staat nog open.',
  stopReminders: 'Geen herinneringen meer over dit assessment',
  changeSubject: '{account}: nieuwe deadline voor {package}',
  changeTitle: 'U hebt een nieuwe deadline',
  change:
    '{account} heeft gewijzigd tot wanneer u het assessment “{package}” kunt maken. Uw link blijft dezelfde.',
  endedSubject: '{account}: uw assessment {package} gaat niet door',
  endedTitle: 'Uw assessment gaat niet door',
  ended:
    '{account} vraagt u niet langer om het assessment “{package}” te maken. U hoeft niets te doen, en via uw link is er niets meer te maken.',
  readySubject: '{account}: uw assessment {package} staat klaar',
  readyTitle: 'Uw assessment staat klaar',
  ready:
    'Het voorbereiden van het assessment “{package}” waar {account} u om heeft gevraagd, duurde langer dan gewoonlijk. Het staat nu klaar.',
  ownerSubject: 'SmartRecruiters-bedrijf {company} is nu verbonden met {account}',
  ownerTitle: 'Er is een bedrijf verbonden met {account}',
  ownerConnected:
    'Iemand heeft een bedrijf in SmartRecruiters met uw account verbonden, met een van de API-sleutels van het account. Het bedrijf kan vanaf nu assessments bestellen en ontvangt de resultaten.',
  ownerCompany: 'Bedrijf in SmartRecruiters: {company}',
  ownerAccount: 'Account: {account} ({accountId})',
  ownerKey: 'API-sleutel: {key}',
  ownerWhen: 'Verbonden: {moment}',
  ownerExpected: 'Was u dat zelf, of iemand die dat moest doen, dan hoeft u niets te doen.',
  ownerNotYouTitle: 'Als u dat niet was',
  ownerNotYou:
    'Schakel eerst de verbinding uit en vervang of herroep daarna de API-sleutel: alleen de sleutel herroepen beëindigt de verbinding niet. Beide kan op de plek waar u de integratie beheert, op de pagina waar u de sleutel hebt gevonden. In de API van de leverancier gaat het met:',
  ownerWhy:
    'U ontvangt dit bericht omdat uw adres als dat van de eigenaar van {account} is vastgelegd. Het is automatisch verzonden.',
  contestSubject: 'Twee accounts probeerden het SmartRecruiters-bedrijf {company} te koppelen',
  contestTitle: 'Van wie is {company}?',
  contestHappened:
    'Binnen korte tijd zijn een API-sleutel van {account} en een sleutel van een ander account gebruikt om hetzelfde bedrijf te koppelen.',
  contestHeld:
    'Er kan niets worden besteld totdat de support van uw assessmentproduct heeft bevestigd van wie het bedrijf is. Laat hun weten of het van u is.',
  contestSettled:
    'De koppeling is beslist door een API-sleutel die voor dit bedrijf is gemaakt. Als de sleutel hierboven is gebruikt door iemand die hem niet hoort te hebben, trek hem dan in.',
};
