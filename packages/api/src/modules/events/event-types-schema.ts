import { builder } from '../../core/builder.ts'
import { eventTypes } from '../../platform/events/index.ts'
import { listEventTypes, type NamedEventField, type NamedEventType, namedFields } from './event-types.ts'

const EventFieldKind = builder.enumType('EventFieldKind', {
  description: 'What a value in the data of an event is.',
  values: {
    ID: { description: 'A global id of something of the type `idType`. It may be gone since.' },
    CODE: { description: 'A text for machines: a state, a key, or digits.' },
    TEXT: { description: 'What somebody wrote. Notices leave it out.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'True or false.' },
    OBJECT: { description: 'An object with the fields in `fields`.' },
  } as const,
})

const EventField = builder.objectRef<NamedEventField>('EventField')
EventField.implement({
  description: 'A field of the data of events of a type.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in `Event.data`.' }),
    description: t.exposeString('description', { description: 'What it says.' }),
    kind: t.expose('kind', {
      type: EventFieldKind,
      description: 'What its value is; of a list, what each of them is.',
    }),
    idType: t.string({
      nullable: true,
      description: 'GraphQL type of what an id names, such as `Campaign`; null for all other kinds.',
      resolve: ({ idType }) => idType ?? null,
    }),
    list: t.boolean({ description: 'Whether it is a list of them.', resolve: ({ list }) => list ?? false }),
    optional: t.boolean({
      description: 'Whether it may be missing, or null.',
      resolve: ({ optional }) => optional ?? false,
    }),
    fields: t.field({
      type: [EventField],
      description: 'The fields of an object; none for all other kinds.',
      complexity: { multiplier: 1 },
      resolve: ({ fields }) => namedFields(fields),
    }),
  }),
})

const EventType = builder.objectRef<NamedEventType>('EventType').implement({
  description: 'A type of event: what happens, to what, and what its data says.',
  fields: (t) => ({
    key: t.exposeString('type', {
      description: 'Its key, as `Event.type` and the `events` of a notice rule have it, such as `campaign.launched`.',
    }),
    description: t.exposeString('description', { description: 'What happened; notices begin with it.' }),
    subjectType: t.exposeString('subject', {
      description: 'GraphQL type of what it happens to, as `EventSubject.type` has it, such as `Campaign`.',
    }),
    data: t.field({
      type: [EventField],
      description: 'What `Event.data` may hold. New fields will come: pass over those that you do not know.',
      complexity: { multiplier: 3 },
      resolve: ({ data }) => namedFields(data),
    }),
  }),
})

builder.queryField('eventTypes', (t) =>
  t.field({
    type: [EventType],
    description:
      'Every type of event that this server tells of, by name. For those who may read events or decide who is told of which.',
    complexity: () => ({ field: 1, multiplier: eventTypes().length }),
    resolve: (_root, _args, ctx) => listEventTypes(ctx),
  }),
)
