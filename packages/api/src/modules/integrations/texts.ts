import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('integrations', {
  'not-both': {
    en: 'Name a connector or a notifier, not both.',
    fr: 'Indiquez un connecteur ou un canal de notification, pas les deux.',
  },
  'name-one': {
    en: 'Name a connector or a notifier.',
    fr: 'Indiquez un connecteur ou un canal de notification.',
  },
  'no-schedule': {
    en: 'A notifier reads nothing, so it has no schedule.',
    fr: 'Un canal de notification ne lit rien, et n’a donc pas de planification.',
  },
  'no-check': {
    en: 'A notifier has no check: send a test notice with `noticeRuleTry`.',
    fr: 'Un canal de notification ne se vérifie pas : envoyez une notification d’essai avec `noticeRuleTry`.',
  },
  'name-taken': {
    en: 'There is already an integration "{name}": choose another name.',
    fr: 'Il y a déjà une intégration « {name} » : choisissez un autre nom.',
  },
  'in-use': {
    en: 'Posts were published through this integration, and only it can find or retract them: pause it instead.',
    fr: 'Des publications ont été faites par cette intégration, et elle seule peut les retrouver ou les retirer : mettez-la plutôt en pause.',
  },
  'schedule-too-long': {
    en: 'A schedule has at most 200 characters.',
    fr: 'Une planification a au plus 200 caractères.',
  },
  'no-facts': {
    en: 'A notifier brings no facts: leave this out.',
    fr: 'Un canal de notification n’apporte pas de mesures : n’envoyez pas ce champ.',
  },
  'stream-read': {
    en: 'The stream is being read: wait for its run to end, see `lastRun`.',
    fr: 'Le flux est en cours de lecture : attendez la fin de son exécution, voyez `lastRun`.',
  },
  'secret-name-too-long': {
    en: 'The name of a secret has at most 64 characters.',
    fr: 'Le nom d’un secret a au plus 64 caractères.',
  },
  'secret-too-short': {
    en: 'A secret has at least {least} characters.',
    fr: 'Un secret a au moins {least} caractères.',
  },
  'secret-too-long': {
    en: 'A secret has at most {most} characters.',
    fr: 'Un secret a au plus {most} caractères.',
  },
  paused: {
    en: 'The integration is paused: resume it first with `integrationResume`.',
    fr: 'L’intégration est en pause : reprenez-la d’abord avec `integrationResume`.',
  },
  'reads-nothing': {
    en: 'It reads nothing: its settings use none of its `streams`. Change either with `integrationUpdate`.',
    fr: 'Elle ne lit rien : ses réglages n’utilisent aucun de ses `streams`. Modifiez l’un ou l’autre avec `integrationUpdate`.',
  },
  'only-publishes': {
    en: 'It reads nothing: its connector only publishes, or reads nothing with these settings.',
    fr: 'Elle ne lit rien : son connecteur ne fait que publier, ou ne lit rien avec ces réglages.',
  },
  'notifier-reads-nothing': {
    en: 'A notifier reads nothing: send a test notice with `noticeRuleTry`.',
    fr: 'Un canal de notification ne lit rien : envoyez une notification d’essai avec `noticeRuleTry`.',
  },
  'run-ended': {
    en: 'This run has ended: there is nothing left to cancel.',
    fr: 'Cette exécution est terminée : il ne reste rien à annuler.',
  },
  'bad-signature': {
    en: 'The signature is wrong or too old.',
    fr: 'La signature est fausse ou trop ancienne.',
  },
  'too-many-unsigned': {
    en: 'Too many unsigned deliveries: send it again in a minute.',
    fr: 'Trop de livraisons non signées : renvoyez-la dans une minute.',
  },
  'unreadable-body': {
    en: 'The body is neither JSON nor a form in UTF-8.',
    fr: 'Le corps n’est ni du JSON ni un formulaire en UTF-8.',
  },
  'plugin-away': {
    en: 'The plugin for this integration does not respond: send it again.',
    fr: 'Le plugin de cette intégration ne répond pas : renvoyez la livraison.',
  },
  'body-too-large': {
    en: 'The body is larger than {most} bytes.',
    fr: 'Le corps dépasse {most} octets.',
  },
  'broken-coding': {
    en: 'The content coding of the body is broken.',
    fr: 'Le codage du corps est corrompu.',
  },
  'unknown-coding': {
    en: 'Unknown content coding: use one of {codings}.',
    fr: 'Codage de contenu inconnu : utilisez {codings}.',
  },
  'stream-not-read': {
    en: 'It does not read "{stream}". It reads {streams}.',
    fr: 'Elle ne lit pas « {stream} ». Elle lit {streams}.',
  },
  'no-stream-read': {
    en: 'It does not read "{stream}". It reads nothing.',
    fr: 'Elle ne lit pas « {stream} ». Elle ne lit rien.',
  },
  'no-such-stream': {
    en: 'It has no stream "{stream}". It has {streams}.',
    fr: 'Elle n’a pas de flux « {stream} ». Elle a {streams}.',
  },
  'no-stream': {
    en: 'It has no stream "{stream}". It has none.',
    fr: 'Elle n’a pas de flux « {stream} ». Elle n’en a aucun.',
  },
  'unknown-connector': {
    en: 'There is no connector "{key}". The available ones are {known}.',
    fr: 'Il n’y a pas de connecteur « {key} ». Les connecteurs disponibles sont {known}.',
  },
  'unknown-notifier': {
    en: 'There is no notifier "{key}". The available ones are {known}.',
    fr: 'Il n’y a pas de canal de notification « {key} ». Les canaux disponibles sont {known}.',
  },
  'no-connector-loaded': {
    en: 'There is no connector "{key}". None is loaded: see `plugins`.',
    fr: 'Il n’y a pas de connecteur « {key} ». Aucun n’est chargé : voyez `plugins`.',
  },
  'no-notifier-loaded': {
    en: 'There is no notifier "{key}". None is loaded: see `plugins`.',
    fr: 'Il n’y a pas de canal de notification « {key} ». Aucun n’est chargé : voyez `plugins`.',
  },
  'not-a-schedule': { en: 'This is not a schedule.', fr: 'Ce n’est pas une planification.' },
  'never-runs': { en: 'This schedule never runs.', fr: 'Cette planification ne s’exécute jamais.' },
  'schedule-form': {
    en: '{problem} Write five fields (minute hour day month weekday), such as "0 8 * * 1-5" for 8 o’clock on workdays, or one of {nicknames}.',
    fr: '{problem} Écrivez cinq champs (minute heure jour mois jour-de-semaine), tels que « 0 8 * * 1-5 » pour 8 heures les jours ouvrés, ou l’un de {nicknames}.',
  },
  'no-such-time-zone': {
    en: 'There is no such time zone. Use an IANA name, such as "Europe/Paris", or "UTC".',
    fr: 'Ce fuseau horaire n’existe pas. Utilisez un nom IANA, tel que « Europe/Paris », ou « UTC ».',
  },
  'nothing-stored': {
    en: 'Nothing was stored. {count, plural, one {The only entry} other {Each of the {count, number} entries}} was skipped.',
    fr: 'Rien n’a été enregistré. {count, plural, one {La seule entrée a été ignorée} other {Les {count, number} entrées ont toutes été ignorées}}.',
  },
  'nothing-stored-first': {
    en: 'Nothing was stored. {count, plural, one {The only entry} other {Each of the {count, number} entries}} was skipped; the log says why. First: {first}',
    fr: 'Rien n’a été enregistré. {count, plural, one {La seule entrée a été ignorée} other {Les {count, number} entrées ont toutes été ignorées}} ; le journal dit pourquoi. La première : {first}',
  },
  skipped: { en: 'Skipped: {reason}', fr: 'Ignoré : {reason}' },
  'skipped-record': { en: 'Skipped {record}: {reason}', fr: 'Ignoré {record} : {reason}' },
  'of-record': { en: 'Of {record}: {problem}', fr: 'De {record} : {problem}' },
  'log-full': {
    en: 'The log holds {most} lines: later ones are left out.',
    fr: 'Le journal contient {most} lignes : les suivantes sont laissées de côté.',
  },
  'run-waits': {
    en: 'The run waits {seconds} s: {problem}',
    fr: 'La synchronisation attend {seconds} s : {problem}',
  },
  'next-attempt': {
    en: 'Attempt {attempt} of {most} in {seconds} s: {problem}',
    fr: 'Tentative {attempt} sur {most} dans {seconds} s : {problem}',
  },
  'previous-run-failed': {
    en: 'Not started, because the previous run, of {stream}, failed ({kind}).',
    fr: 'Pas commencée, parce que la synchronisation précédente, de {stream}, a échoué ({kind}).',
  },
  cancelled: { en: 'It was cancelled.', fr: 'Elle a été annulée.' },
  'worker-lost': { en: 'Its worker was lost.', fr: 'Le processus qui s’en chargeait a été perdu.' },
  'database-busy': {
    en: 'The database was busy or interrupted.',
    fr: 'La base de données était occupée ou interrompue.',
  },
  'server-failed': {
    en: 'The server failed. Report the id of this run to the operator of this server.',
    fr: 'Le serveur a échoué. Signalez l’identifiant de cette synchronisation à l’exploitant de ce serveur.',
  },
})
