import type { Wording } from './wording.js';

export const french: Wording = {
  language: 'fr',
  direction: 'ltr',
  subject: '{account} vous invite à une évaluation : {package}',
  title: 'Votre invitation de la part de {account}',
  greeting: 'Bonjour {firstName},',
  greetingWithoutName: 'Bonjour,',
  request: '{account} vous demande de passer l’évaluation « {package} » dans le cadre de votre candidature.',
  duration: 'Elle dure environ {duration}.',
  durationUnknown: 'La page de départ vous présente ce qui vous attend avant de commencer.',
  deadline: 'Vous pouvez la passer jusqu’au : {deadline}.',
  action: 'Ouvrir la page de départ de votre évaluation',
  nothingStartsYet:
    'Ouvrir la page ne démarre rien : l’évaluation commence lorsque vous y appuyez sur « Commencer ».',
  bareLink: 'Si le lien ci-dessus ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  personal:
    'Ce lien est personnel. Merci de ne pas le transférer : toute personne qui l’ouvre peut passer l’évaluation en votre nom.',
  nextTitle: 'La suite',
  next: 'Lorsque vous aurez terminé, {account} recevra automatiquement votre résultat. Vous n’avez rien à envoyer.',
  helpTitle: 'Besoin d’aide ?',
  help: 'Si vous avez une question ou besoin d’un aménagement, par exemple plus de temps, contactez l’équipe de recrutement de {account}.',
  why: 'Vous recevez ce message parce que vous avez postulé auprès de {account}. Il a été envoyé automatiquement.',
  reminderSubject: 'Rappel de {account} : {package}',
  reminderTitle: 'Un rappel de {account}',
  reminder: 'L’évaluation « {package} » que {account} vous a demandé de passer est toujours ouverte.',
  stopReminders: 'Ne plus recevoir de rappels pour cette évaluation',
  changeSubject: '{account} : nouvelle date limite pour {package}',
  changeTitle: 'Vous avez une nouvelle date limite',
  change:
    '{account} a modifié la date jusqu’à laquelle vous pouvez passer l’évaluation « {package} ». Votre lien reste le même.',
};
