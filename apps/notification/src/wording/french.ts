import type { Wording } from './wording.js';

export const french: Wording = {
  language: 'fr',
  direction: 'ltr',
  subject: '{account} vous invite à une évaluation : {package}',
  title: 'Votre invitation de la part de {account}',
  greeting: 'Bonjour {firstName},',
  greetingWithoutName: 'Bonjour,',
  request: '{account} vous demande de passer l’évaluation « {package} » dans le cadre de votre candidature.',
  job: 'Poste : {job}',
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
  endedSubject: '{account} : votre évaluation {package} est annulée',
  endedTitle: 'Votre évaluation n’aura pas lieu',
  ended:
    '{account} ne vous demande plus de passer l’évaluation « {package} ». Vous n’avez rien à faire, et votre lien ne mène plus à aucune évaluation.',
  readySubject: '{account} : votre évaluation {package} est prête',
  readyTitle: 'Votre évaluation est prête',
  ready:
    'L’évaluation « {package} » que {account} vous a demandé de passer a demandé plus de préparation que d’habitude. Elle est prête maintenant.',
  ownerSubject: 'L’entreprise SmartRecruiters {company} est maintenant connectée à {account}',
  ownerTitle: 'Une entreprise a été connectée à {account}',
  ownerConnected:
    'Quelqu’un a connecté une entreprise de SmartRecruiters à votre compte, avec l’une des clés d’API du compte. L’entreprise peut désormais commander des évaluations et en reçoit les résultats.',
  ownerCompany: 'Entreprise dans SmartRecruiters : {company}',
  ownerAccount: 'Compte : {account} ({accountId})',
  ownerKey: 'Clé d’API : {key}',
  ownerWhen: 'Connexion : {moment}',
  ownerExpected: 'Si c’était vous, ou une personne qui devait le faire, vous n’avez rien à faire.',
  ownerNotYouTitle: 'Si ce n’était pas vous',
  ownerNotYou:
    'Désactivez d’abord la connexion, puis remplacez ou révoquez la clé d’API : révoquer la clé ne suffit pas à mettre fin à la connexion. Les deux se font là où vous gérez l’intégration, sur la page où vous avez trouvé la clé. Dans l’API du fournisseur, les appels sont :',
  ownerWhy:
    'Vous recevez ce message parce que votre adresse est enregistrée comme celle du propriétaire de {account}. Il a été envoyé automatiquement.',
  contestSubject: 'Deux comptes ont voulu connecter l’entreprise SmartRecruiters {company}',
  contestTitle: 'À qui appartient {company} ?',
  contestHappened:
    'En peu de temps, une clé API de {account} et une clé d’un autre compte ont servi à connecter la même entreprise.',
  contestHeld:
    'Rien ne peut être commandé tant que le support de votre produit d’évaluation n’a pas confirmé à qui appartient l’entreprise. Veuillez lui dire si c’est la vôtre.',
  contestSettled:
    'La connexion a été décidée par une clé API créée pour cette entreprise. Si la clé ci-dessus a été utilisée par une personne qui ne devrait pas l’avoir, révoquez-la.',
};
