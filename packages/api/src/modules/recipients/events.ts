import { code, declareEvents } from '../../platform/events/index.ts'

const CAUSE = { cause: code('Why the recipient has to be told, such as `ERASURE`.') }

/** Who got data of somebody is told to those who answer the person. */
const toldWith = 'privacy:answer'

const events = declareEvents({
  'recipient-task.created': {
    description: {
      en: 'A recipient of data about a person has to be told that they were erased, corrected or restricted.',
      fr: 'Un destinataire de données sur une personne doit être informé d’un effacement, d’une rectification ou d’une limitation.',
    },
    subject: 'RecipientTask',
    toldWith,
    data: CAUSE,
  },
  'recipient-task.unclear': {
    description: {
      en: 'The answer of a recipient was lost: nobody knows whether it was told. It is asked again.',
      fr: 'La réponse d’un destinataire s’est perdue : nul ne sait s’il a été informé. La demande est répétée.',
    },
    subject: 'RecipientTask',
    toldWith,
    data: CAUSE,
  },
  'recipient-task.by-hand': {
    description: {
      en: 'A recipient has to be told by hand, because no plugin can, or because it failed.',
      fr: 'Un destinataire doit être informé à la main, parce qu’aucun plugin ne le peut ou que celui-ci a échoué.',
    },
    subject: 'RecipientTask',
    toldWith,
    data: CAUSE,
  },
  'recipient-task.done': {
    description: {
      en: 'A recipient was told.',
      fr: 'Un destinataire a été informé.',
    },
    subject: 'RecipientTask',
    toldWith,
    data: CAUSE,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
