import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('notifications', {
  'one-scope': {
    en: 'Name a department or a campaign, not both: create two rules.',
    fr: 'Indiquez un service ou une campagne, pas les deux : créez deux règles.',
  },
  'no-sign-on': { en: 'Nobody is a sign-on system.', fr: 'Personne n’est un système de connexion.' },
  'whole-organisation': {
    en: 'This role applies to the whole organisation: leave out the department and the campaign.',
    fr: 'Ce rôle vaut pour toute l’organisation : n’indiquez ni service ni campagne.',
  },
  'author-lost': {
    en: 'The account that answers for this rule may not manage notices any more: somebody who may changes the rule, and so answers for it.',
    fr: 'Le compte qui répond de cette règle ne peut plus gérer les avis : une personne qui le peut modifie la règle et en répond dès lors.',
  },
  'segment-refused': {
    en: 'The account that answers for this rule may not evaluate its segment any more, or the segment names something that is gone. Nobody is written to: somebody who may read its conditions changes the rule, or the segment is mended.',
    fr: 'Le compte qui répond de cette règle ne peut plus évaluer son segment, ou le segment nomme ce qui n’existe plus. Personne ne reçoit rien : une personne qui peut lire ses conditions modifie la règle, ou le segment est corrigé.',
  },
  'nobody-on-duty': {
    en: 'Nobody of the rota is there: add a member or a replacement.',
    fr: 'Personne du planning d’astreinte n’est là : ajoutez un membre ou un remplacement.',
  },
  connector: {
    en: 'This integration is a connector: choose one that was created with `notifier`.',
    fr: 'Cette intégration est un connecteur : choisissez-en une créée avec `notifier`.',
  },
  'mail-address': {
    en: 'A mail needs the recipient’s address.',
    fr: 'Un courriel demande l’adresse du destinataire.',
  },
  'too-many-rules': {
    en: 'There are {most} rules, which is the maximum: delete one first.',
    fr: 'Il y a {most} règles, ce qui est le maximum : supprimez-en une d’abord.',
  },
  'too-many-notices': {
    en: 'The rule sent {most} notices within an hour, which is the maximum: try again later.',
    fr: 'La règle a envoyé {most} avis en une heure, ce qui est le maximum : réessayez plus tard.',
  },
  'never-told': {
    en: 'No notice tells of this event, since notices leave the platform: read `events`.',
    fr: 'Aucun avis ne signale cet événement, car les avis quittent la plateforme : lisez `events`.',
  },
  'stopped-while-sending': {
    en: 'The server stopped while sending: the notice may have arrived.',
    fr: 'Le serveur s’est arrêté pendant l’envoi : l’avis est peut-être arrivé.',
  },
  'came-back': {
    en: 'The mail was accepted, and came back later.',
    fr: 'Le courriel a été accepté, puis est revenu.',
  },
  'no-address': {
    en: 'The account no longer has a mail address.',
    fr: 'Le compte n’a plus d’adresse électronique.',
  },
  'unknown-event': {
    en: 'There is no event type "{type}".{similar} `eventTypes` lists them.',
    fr: 'Il n’y a pas de type d’événement « {type} ».{similar} `eventTypes` les liste.',
  },
  'recipient-too-long': {
    en: 'A recipient has at most {most} characters.',
    fr: 'Un destinataire a au plus {most} caractères.',
  },
  'recipient-line': { en: 'A recipient is one line.', fr: 'Un destinataire tient sur une ligne.' },
  subject: { en: 'Portevoix: {title}', fr: 'Portevoix : {title}' },
  'trial-title': { en: 'test notice', fr: 'avis d’essai' },
  trial: {
    en: 'This is a test notice. Notices arrive here.',
    fr: 'Ceci est un avis d’essai. Les avis arrivent ici.',
  },
  'last-of-hour': {
    en: 'The rule sent {count} notices within an hour. Further events in this hour are not reported: see `events`.',
    fr: 'La règle a envoyé {count} avis en une heure. Les événements suivants de cette heure ne sont pas signalés : voir `events`.',
  },
})
