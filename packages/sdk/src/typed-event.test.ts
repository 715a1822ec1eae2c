import { describe, expect, expectTypeOf, it } from 'vitest'
import type { EventsQuery } from './generated/documents.ts'
import { typedEvent } from './typed-event.ts'

type Selected = NonNullable<EventsQuery['events']>['nodes'][number]

const launched = { id: 'e1', type: 'campaign.updated', data: { fields: ['name'], targets: [] } }

describe('typedEvent', () => {
  it('returns the same event', () => {
    expect(typedEvent(launched)).toBe(launched)
  })

  it('narrows the data of an event by its type, and leaves that of newer types open', () => {
    const told = (selected: Selected) => {
      const event = typedEvent(selected)
      expectTypeOf(event.subject).toEqualTypeOf<{ id: string; type: string }>()
      switch (event.type) {
        case 'campaign.updated':
          expectTypeOf(event.data.fields).toEqualTypeOf<string[]>()
          expectTypeOf(event.data.targets[0]?.to).toEqualTypeOf<string | null | undefined>()
          return event.data.fields.join()
        case 'cost.added':
          expectTypeOf(event.data.campaignId).toEqualTypeOf<string | null | undefined>()
          // @ts-expect-error no event of this type has it
          return String(event.data.fields)
        // @ts-expect-error there is no such type
        case 'campaign.exploded':
          return ''
        default:
          return event.id
      }
    }
    expectTypeOf(told).toBeFunction()
    const newer = typedEvent(launched)
    if (newer.type !== 'campaign.updated') expectTypeOf(newer.type).not.toEqualTypeOf<'campaign.updated'>()
  })

  it('says when the document does not select what is needed', () => {
    // @ts-expect-error `data` is missing
    expectTypeOf(() => typedEvent({ type: 'campaign.launched' })).toBeFunction()
  })
})
