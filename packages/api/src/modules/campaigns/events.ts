import { CHANGED, code, declareEvents, id, list, object, optional } from '../../platform/events/index.ts'

const NETWORK = { key: code('Key of the network, such as `our-forum`.') }

const COST = {
  campaignId: optional(id('Campaign', 'The campaign that the entry is for; null when the entry names none.')),
  kind: code('The kind of the entry: `COST`, `ADVANTAGE` or `REWARD`.'),
  amountMinor: code('The amount in minor units of the currency, such as cents, as digits.'),
  currency: code('The currency (ISO 4217).'),
}
const COUNTRY = { country: code('The country of the threshold (ISO 3166-1).') }

const events = declareEvents({
  'social-network.added': {
    description: { en: 'A network was added to the registry.', fr: 'Un réseau a été ajouté au registre.' },
    subject: 'Organization',
    data: NETWORK,
  },
  'social-network.removed': {
    description: { en: 'A network was removed from the registry.', fr: 'Un réseau a été retiré du registre.' },
    subject: 'Organization',
    data: NETWORK,
  },
  'campaign.created': {
    description: { en: 'A campaign was created as a draft.', fr: 'Une campagne a été créée comme brouillon.' },
    subject: 'Campaign',
  },
  'campaign.updated': {
    description: { en: 'A campaign was changed.', fr: 'Une campagne a été modifiée.' },
    subject: 'Campaign',
    data: {
      ...CHANGED,
      targets: list(
        object('An objective whose target changed.', {
          objectiveId: id('Objective', 'The objective.'),
          from: optional(code('The target before, as digits; null for a new objective.')),
          to: optional(code('The target now, as digits; null for an objective that was archived.')),
        }),
      ),
    },
  },
  'campaign.launched': {
    description: { en: 'A campaign was launched.', fr: 'Une campagne a été lancée.' },
    subject: 'Campaign',
  },
  'campaign.paused': {
    description: { en: 'A live campaign was paused.', fr: 'Une campagne en cours a été mise en pause.' },
    subject: 'Campaign',
  },
  'campaign.resumed': {
    description: { en: 'A paused campaign was resumed.', fr: 'Une campagne en pause a repris.' },
    subject: 'Campaign',
  },
  'campaign.reopened': {
    description: { en: 'An ended campaign was reopened.', fr: 'Une campagne terminée a été rouverte.' },
    subject: 'Campaign',
  },
  'campaign.ended': {
    description: { en: 'A campaign has ended.', fr: 'Une campagne est terminée.' },
    subject: 'Campaign',
  },
  'campaign.archived': {
    description: { en: 'A campaign was archived.', fr: 'Une campagne a été archivée.' },
    subject: 'Campaign',
  },
  'campaign.restored': {
    description: { en: 'An archived campaign was restored.', fr: 'Une campagne archivée a été restaurée.' },
    subject: 'Campaign',
  },
  'objective.created': {
    description: {
      en: 'A campaign or department has a new objective.',
      fr: 'Une campagne ou un service a un nouvel objectif.',
    },
    subject: 'Objective',
  },
  'objective.updated': {
    description: { en: 'An objective was changed.', fr: 'Un objectif a été modifié.' },
    subject: 'Objective',
    data: {
      ...CHANGED,
      from: optional(code('The target before, as digits; null when the target did not change.')),
      to: optional(code('The target now, as digits; null when the target did not change.')),
    },
  },
  'objective.archived': {
    description: { en: 'An objective was archived.', fr: 'Un objectif a été archivé.' },
    subject: 'Objective',
  },
  'objective.restored': {
    description: { en: 'An archived objective was restored.', fr: 'Un objectif archivé a été restauré.' },
    subject: 'Objective',
  },
  'cost.added': {
    description: { en: 'An entry was added to the ledger.', fr: 'Une écriture a été ajoutée au registre des coûts.' },
    subject: 'Cost',
    data: COST,
  },
  'cost.reversed': {
    description: {
      en: 'A ledger entry was reversed by another one.',
      fr: 'Une écriture du registre des coûts a été annulée par une autre.',
    },
    subject: 'Cost',
    data: { ...COST, reversedId: id('Cost', 'The entry that was reversed.') },
  },
  'ledger-threshold.set': {
    description: { en: 'A threshold of the ledger was set.', fr: 'Un seuil du registre des coûts a été fixé.' },
    subject: 'Organization',
    data: COUNTRY,
  },
  'ledger-threshold.removed': {
    description: { en: 'A threshold of the ledger was removed.', fr: 'Un seuil du registre des coûts a été retiré.' },
    subject: 'Organization',
    data: COUNTRY,
  },
  'topic.created': {
    description: { en: 'A topic was created.', fr: 'Un sujet a été créé.' },
    subject: 'Topic',
  },
  'topic.updated': {
    description: { en: 'A topic was changed.', fr: 'Un sujet a été modifié.' },
    subject: 'Topic',
    data: CHANGED,
  },
  'topic.archived': {
    description: { en: 'A topic was archived.', fr: 'Un sujet a été archivé.' },
    subject: 'Topic',
  },
  'topic.restored': {
    description: { en: 'An archived topic was restored.', fr: 'Un sujet archivé a été restauré.' },
    subject: 'Topic',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
