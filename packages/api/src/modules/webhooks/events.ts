import { CHANGED, code, declareEvents, number } from '../../platform/events/index.ts'

const events = declareEvents({
  'webhook-endpoint.created': {
    description: { en: 'A webhook endpoint was created.', fr: 'Un point d’arrivée de webhooks a été créé.' },
    subject: 'WebhookEndpoint',
  },
  'webhook-endpoint.updated': {
    description: { en: 'A webhook endpoint was changed.', fr: 'Un point d’arrivée de webhooks a été modifié.' },
    subject: 'WebhookEndpoint',
    data: CHANGED,
  },
  'webhook-endpoint.secret-rotated': {
    description: {
      en: 'A webhook endpoint got a new secret.',
      fr: 'Un point d’arrivée de webhooks a reçu un nouveau secret.',
    },
    subject: 'WebhookEndpoint',
  },
  'webhook-endpoint.paused': {
    description: {
      en: 'A webhook endpoint was paused: it sends nothing until somebody resumes it.',
      fr: 'Un point d’arrivée de webhooks a été mis en pause : il n’envoie rien avant que quelqu’un le reprenne.',
    },
    subject: 'WebhookEndpoint',
    data: { cause: code('Why, such as `FAILING`: see `WebhookPauseCause`.') },
  },
  'webhook-endpoint.resumed': {
    description: { en: 'A webhook endpoint was resumed.', fr: 'Un point d’arrivée de webhooks a repris.' },
    subject: 'WebhookEndpoint',
  },
  'webhook-endpoint.replayed': {
    description: {
      en: 'Events are sent again to a webhook endpoint.',
      fr: 'Des événements sont envoyés à nouveau à un point d’arrivée de webhooks.',
    },
    subject: 'WebhookEndpoint',
    data: { queued: number('Deliveries that were queued again at once.') },
  },
  'webhook-endpoint.deleted': {
    description: { en: 'A webhook endpoint was deleted.', fr: 'Un point d’arrivée de webhooks a été supprimé.' },
    subject: 'WebhookEndpoint',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
