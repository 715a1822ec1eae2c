import { builder } from '../../core/builder.ts'
import { MessageRow } from '../../core/texts/index.ts'
import { eventTypes, saidOf } from '../../platform/events/index.ts'
import { listEventTypes, type NamedEventField, type NamedEventType, namedFields } from './event-types.ts'
import { texts } from './texts.ts'

const EventFieldKind = builder.enumType('EventFieldKind', {
  description: 'The kind of a value in event data.',
  values: {
    ID: { description: 'A global id of an object of the type `idType`. The object may have been deleted since.' },
    CODE: { description: 'A text for machines: a state, a key, or digits.' },
    TEXT: { description: 'Text that a person wrote. Notices leave it out.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'True or false.' },
    OBJECT: { description: 'An object with the fields in `fields`.' },
  } as const,
})

const EventField = builder.objectRef<NamedEventField>('EventField')
EventField.implement({
  description: 'A field in the data of an event type.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in `Event.data`.' }),
    description: t.exposeString('description', { description: 'What it contains.' }),
    kind: t.expose('kind', {
      type: EventFieldKind,
      description: 'The kind of the value; for a list, of each entry.',
    }),
    idType: t.string({
      nullable: true,
      description: 'GraphQL type of the object that an id names, such as `Campaign`; null for other kinds.',
      resolve: ({ idType }) => idType ?? null,
    }),
    list: t.boolean({ description: 'Whether it is a list.', resolve: ({ list }) => list ?? false }),
    optional: t.boolean({
      description: 'Whether it may be missing, or null.',
      resolve: ({ optional }) => optional ?? false,
    }),
    fields: t.field({
      type: [EventField],
      description: 'The fields of an object; empty for other kinds.',
      complexity: { multiplier: 1 },
      resolve: ({ fields }) => namedFields(fields),
    }),
  }),
})

/** What happened, and who is told. */
function descriptionOf(type: string, toldWith: string | undefined): MessageRow {
  const told = toldWith === undefined ? [] : [texts('told-with', { permission: toldWith })]
  return new MessageRow([saidOf(type) ?? '', ...told])
}

const EventType = builder.objectRef<NamedEventType>('EventType').implement({
  description: 'A type of event, with its subject and its data.',
  fields: (t) => ({
    key: t.exposeString('type', {
      description:
        'Its key, such as `campaign.launched`, as used in `Event.type` and in the `events` of a notice rule.',
    }),
    description: t.string({
      description:
        'What happened, and who is told, in the language of the answer. Notices begin with the first sentence.',
      resolve: ({ type, toldWith }, _args, { language }) => descriptionOf(type, toldWith).in(language),
    }),
    subjectType: t.exposeString('subject', {
      description:
        'GraphQL type of the subject, such as `Campaign`, as in `EventSubject.type`; `Node` where it may be of any type with ids.',
    }),
    data: t.field({
      type: [EventField],
      description:
        'The fields that `Event.data` can contain. New fields may be added: ignore those that you do not know.',
      complexity: { multiplier: 3 },
      resolve: ({ data }) => namedFields(data),
    }),
  }),
})

builder.queryField('eventTypes', (t) =>
  t.field({
    type: [EventType],
    description:
      'Every type of event that this server emits, by name. Needs the permission to read events or to manage notice rules.',
    complexity: () => ({ field: 1, multiplier: eventTypes().length }),
    resolve: (_root, _args, ctx) => listEventTypes(ctx),
  }),
)
