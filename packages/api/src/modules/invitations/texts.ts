import { declareTexts, type Language } from '../../core/texts/index.ts'
import type { MandateValues } from '../ambassadors/index.ts'

/** What invitations, their pages and refusals say. Pages without a log-in name nobody. */
export const texts = declareTexts('invitations', {
  'one-of-both': {
    en: 'Name either people or a segment.',
    fr: 'Indiquez soit des personnes, soit un segment.',
  },
  'too-many-people': { en: 'Name at most {most} people.', fr: 'Indiquez au plus {most} personnes.' },
  'no-notifier': {
    en: 'This integration sends no messages: choose one that was created with a notifier.',
    fr: 'Cette intégration n’envoie pas de messages : choisissez-en une qui a été créée avec un plugin de notification.',
  },
  'not-live': {
    en: 'People are invited to live campaigns only: launch or resume this one first, or choose another.',
    fr: 'On n’invite des personnes qu’à des campagnes en cours : lancez ou reprenez d’abord celle-ci, ou choisissez-en une autre.',
  },
  'not-sent': {
    en: 'This message has not been sent, so it cannot have come back.',
    fr: 'Ce message n’a pas été envoyé et ne peut donc pas être revenu.',
  },
  spent: {
    en: 'This link has expired or is not valid. Ask the team for a new invitation.',
    fr: 'Ce lien a expiré ou n’est pas valable. Demandez une nouvelle invitation à l’équipe.',
  },
  'page-title': { en: 'An invitation at {organization}', fr: 'Une invitation chez {organization}' },
  'log-in-to-read': {
    en: 'Log in to read this invitation and to answer it. You are free to say no.',
    fr: 'Connectez-vous pour lire cette invitation et y répondre. Vous êtes libre de refuser.',
  },
  'log-in': { en: 'Log in', fr: 'Se connecter' },
  'other-person': {
    en: 'This invitation is for another log-in. Log in with the one that it was sent to.',
    fr: 'Cette invitation est destinée à un autre compte. Connectez-vous avec celui auquel elle a été envoyée.',
  },
  accepted: {
    en: 'You take part in “{campaign}”. You can leave at any time.',
    fr: 'Vous participez à « {campaign} ». Vous pouvez arrêter à tout moment.',
  },
  'not-open': {
    en: 'This invitation to “{campaign}” does not wait for an answer any more.',
    fr: 'Cette invitation à « {campaign} » n’attend plus de réponse.',
  },
  'invited-to': {
    en: 'You are invited to take part in “{campaign}”.',
    fr: 'Vous êtes invité à participer à « {campaign} ».',
  },
  asked: { en: 'What is asked of you: {tasks}', fr: 'Ce qui vous est demandé : {tasks}' },
  time: {
    en: 'Until {until}, about {minutes} minutes per week.',
    fr: 'Jusqu’au {until}, environ {minutes} minutes par semaine.',
  },
  'nothing-stated': {
    en: 'The team has not stated what it asks of you, until when, and how much time it takes.',
    fr: 'L’équipe n’a pas précisé ce qu’elle vous demande, jusqu’à quand et combien de temps cela prend.',
  },
  'your-data': {
    en: 'What happens with your data, by purpose. Nothing is agreed to unless you tick it; you can withdraw it at any time.',
    fr: 'Ce que deviennent vos données, par finalité. Rien n’est accepté si vous ne le cochez pas ; vous pouvez le retirer à tout moment.',
  },
  'agree-needed': { en: 'I agree (needed to take part)', fr: 'J’accepte (nécessaire pour participer)' },
  agree: { en: 'I agree (optional)', fr: 'J’accepte (facultatif)' },
  'no-wording': {
    en: 'You cannot accept yet: the organisation has not published what you would agree to.',
    fr: 'Vous ne pouvez pas encore accepter : l’organisation n’a pas publié ce à quoi vous consentiriez.',
  },
  accept: { en: 'Accept', fr: 'Accepter' },
  'not-now': { en: 'Not now', fr: 'Pas maintenant' },
  never: { en: 'Never ask me for this campaign again', fr: 'Ne plus me le proposer pour cette campagne' },
  free: {
    en: 'Saying no has no consequence. The team sees that you declined, and no reason is asked.',
    fr: 'Refuser n’a aucune conséquence. L’équipe voit que vous avez refusé, et aucune raison n’est demandée.',
  },
  'agree-to-accept': {
    en: 'To accept, tick that you agree to what is needed to take part. Go back, and tick it.',
    fr: 'Pour accepter, cochez que vous acceptez ce qui est nécessaire pour participer. Revenez en arrière et cochez-le.',
  },
  'no-answer': { en: 'Choose one of the answers.', fr: 'Choisissez l’une des réponses.' },
  subject: { en: 'An invitation at {organization}', fr: 'Une invitation chez {organization}' },
  'reminder-subject': { en: 'Reminder: {subject}', fr: 'Rappel : {subject}' },
  'message-text': {
    en: `{message}

The campaign: {campaign}
What is asked of you: {tasks}
Until: {until}
Time: {minutes} minutes per week

You are free to say no, without any consequence. Open the link below and log in to answer.`,
    fr: `{message}

La campagne : {campaign}
Ce qui vous est demandé : {tasks}
Jusqu’au : {until}
Temps : {minutes} minutes par semaine

Vous êtes libre de refuser, sans aucune conséquence. Ouvrez le lien ci-dessous et connectez-vous pour répondre.`,
  },
})

interface Words {
  readonly organization: string
  readonly campaign: string
  /** What the team wrote. */
  readonly subject: string | null
  readonly message: string
  readonly mandate: MandateValues
  readonly isReminder: boolean
}

/** An invitation or reminder; the link follows the text. */
export function messageOf(words: Words, language: Language): { subject: string; text: string } {
  const { organization, campaign, message, mandate, isReminder } = words
  const subject = words.subject ?? texts('subject', { organization }).in(language)
  const { tasks, until, minutesPerWeek } = mandate
  return {
    subject: isReminder ? texts('reminder-subject', { subject }).in(language) : subject,
    text: texts('message-text', { message, campaign, tasks, until, minutes: minutesPerWeek }).in(language),
  }
}
