import { CHANGED, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const OF_RULE = { ruleId: optional(id('NoticeRule', 'The rule; null for a notice without one.')) }

const events = declareEvents({
  'notice-rule.created': {
    description: { en: 'A notice rule was created.', fr: 'Une règle d’avis a été créée.' },
    subject: 'NoticeRule',
  },
  'notice-rule.updated': {
    description: { en: 'A notice rule was changed.', fr: 'Une règle d’avis a été modifiée.' },
    subject: 'NoticeRule',
    data: CHANGED,
  },
  'notice-rule.deleted': {
    description: { en: 'A notice rule was deleted.', fr: 'Une règle d’avis a été supprimée.' },
    subject: 'NoticeRule',
  },
  'notice-rule.tried': {
    description: {
      en: 'A test notice was sent to the recipient of a rule.',
      fr: 'Un avis d’essai a été envoyé au destinataire d’une règle.',
    },
    subject: 'NoticeRule',
  },
  'notice-rule.stopped': {
    description: {
      en: 'A notice rule sends nothing, because it cannot be said who gets its notices. See `NoticeRule.stoppedAt`.',
      fr: 'Une règle d’avis n’envoie plus rien, car on ne peut pas dire qui reçoit ses avis. Voir `NoticeRule.stoppedAt`.',
    },
    subject: 'NoticeRule',
    data: {
      cause: code(
        '`AUTHOR`: its author may not manage notices any more. `SEGMENT`: the author may not evaluate the segment any more, or it names something that is gone. `NOBODY_ON_DUTY`: nobody of the rota is there.',
      ),
    },
  },
  'notice.failed': {
    description: {
      en: 'Messages of a notice to people could not be sent, and are not tried again.',
      fr: 'Des messages d’un avis à des personnes n’ont pas pu être envoyés, et ne seront pas tentés de nouveau.',
    },
    subject: 'Notice',
    data: OF_RULE,
  },
  'notice.bounced': {
    description: {
      en: 'The mail server refused messages of a notice to people for good, or they came back later.',
      fr: 'Le serveur de messagerie a refusé définitivement des messages d’un avis à des personnes, ou ils sont revenus plus tard.',
    },
    subject: 'Notice',
    data: OF_RULE,
  },
  'notice.unclear': {
    description: {
      en: 'Nobody knows whether messages of a notice to people arrived. They are not sent again.',
      fr: 'On ne sait pas si des messages d’un avis à des personnes sont arrivés. Ils ne sont pas renvoyés.',
    },
    subject: 'Notice',
    data: OF_RULE,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
