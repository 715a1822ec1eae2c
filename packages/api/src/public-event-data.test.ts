import { describe, expect, it } from 'vitest'
import { globalId, uuidv7 } from './core/ids.ts'
import { emit, publicData } from './platform/events/index.ts'
import './schema.ts'

const ALL = { mayCountPeople: true }
const id = uuidv7(Date.UTC(2026, 0, 1))

describe('publicData', () => {
  it('converts ids to global ids of the declared types, also in lists of objects', () => {
    const invited = { campaignId: id, ambassadorId: id, again: false }
    expect(publicData({ type: 'participation.invited', data: invited }, ALL)).toEqual({
      campaignId: globalId('Campaign', id),
      ambassadorId: globalId('Ambassador', id),
      again: false,
    })
    const updated = { fields: ['objectives'], targets: [{ objectiveId: id, from: null, to: '10' }] }
    expect(publicData({ type: 'campaign.updated', data: updated }, ALL)).toEqual({
      fields: ['objectives'],
      targets: [{ objectiveId: globalId('Objective', id), from: null, to: '10' }],
    })
  })

  it('leaves out numbers of people for readers who may not list them', () => {
    const data = { revision: 3, nodes: 4, arcs: 5 }
    expect(publicData({ type: 'network.measured', data }, ALL)).toEqual(data)
    expect(publicData({ type: 'network.measured', data }, { mayCountPeople: false })).toEqual({ revision: 3 })
  })

  it('keeps other values, null and undeclared fields unchanged', () => {
    const data = { insteadOf: null, model: id, constructor: id }
    expect(publicData({ type: 'score-run.promoted', data }, ALL)).toEqual(data)
    expect(publicData({ type: 'slow.written', data: { personId: id } }, ALL)).toEqual({ personId: id })
    expect(publicData({ type: 'topic.created', data: null }, ALL)).toBe(null)
  })
})

/** Never called: the compiler must refuse the marked lines. */
export async function misuse(ctx: Parameters<typeof emit>[0], either: 'campaign.launched' | 'topic.created') {
  // @ts-expect-error nobody declared it
  await emit(ctx, 'topic.exploded', { subjectType: 'Topic', subjectId: id })
  // @ts-expect-error another subject
  await emit(ctx, 'topic.created', { subjectType: 'Campaign', subjectId: id })
  // @ts-expect-error it has no data
  await emit(ctx, 'topic.created', { subjectType: 'Topic', subjectId: id, data: { name: 'x' } })
  // @ts-expect-error its data is missing
  await emit(ctx, 'cost.added', { subjectType: 'Cost', subjectId: id })
  // @ts-expect-error a field is missing
  await emit(ctx, 'share.created', { subjectType: 'Share', subjectId: id, data: { campaignId: id } })
  // @ts-expect-error nobody declared the field
  await emit(ctx, 'share.published', { subjectType: 'Share', subjectId: id, data: { campaignId: id, who: id } })
  // @ts-expect-error two subjects
  await emit(ctx, either, { subjectType: 'Campaign', subjectId: id })
}
